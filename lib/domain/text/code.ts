import { z } from "zod"
import type { ProblemKey } from "../problem"
import { compatible, hyphens, isPlain, LOST_LETTER, lengthOf, withoutDirection } from "./characters"
import { rawLength, rawLimit } from "./limits"

/** A postal code or registration number, or none: figures of any width, and every dash that an input method or a word processor writes. */
export function optionalCode(words: { tooLong: ProblemKey; max: number }) {
  return z
    .string()
    .refine(...rawLength(rawLimit(words.max), words))
    .nullish()
    .transform((text) => cleanCode(text ?? "") || undefined)
    .refine((text) => !text || lengthOf(text) <= words.max, {
      error: words.tooLong,
      abort: true,
      params: { max: words.max },
    })
    .refine((text) => !text || isPlain(text), { error: "characters" satisfies ProblemKey, abort: true })
    .refine((text) => !text?.includes(LOST_LETTER), { error: "lettersLost" satisfies ProblemKey })
}

/** The postal mark that stands before a Japanese code is no part of it, and the long vowel is a hyphen: no code has one. */
function cleanCode(text: string): string {
  const plain = hyphens(compatible(withoutDirection(text))).replaceAll("\u30FC", "-")
  return plain
    .replace(/^[\s\u3012\u3036]+/u, "")
    .replace(/ *- */g, "-")
    .replace(/\s+/gu, " ")
    .trim()
}
