import { z } from "zod"
import type { ProblemKey } from "../problem"
import {
  composed,
  hasLostLetters,
  hasVisibleCharacter,
  isPlain,
  LOST_LETTER,
  lengthOf,
  withoutUnseen,
} from "./characters"
import { rawLength, rawLimit } from "./limits"

type Words = { tooLong: ProblemKey; max: number }

/** A line of text somebody must fill in: trimmed, counted in characters (not bytes), any script, and something in it can be seen. */
export function line({ required, ...words }: Words & { required: ProblemKey }) {
  return z
    .string({ error: required })
    .refine(...rawLength(rawLimit(words.max), words))
    .transform(cleanLine)
    .refine(hasVisibleCharacter, { error: required, abort: true })
    .refine((text) => lengthOf(text) <= words.max, { error: words.tooLong, abort: true, params: { max: words.max } })
    .refine(isPlain, { error: "characters" satisfies ProblemKey, abort: true })
    .refine((text) => !text.includes(LOST_LETTER), { error: "lettersLost" satisfies ProblemKey })
}

/** A line of text that may be left empty; empty, null and absent are the same: undefined. */
export function optionalLine(words: Words) {
  return z
    .string()
    .refine(...rawLength(rawLimit(words.max), words))
    .nullish()
    .transform((text) => cleanLine(text ?? "") || undefined)
    .refine((text) => !text || lengthOf(text) <= words.max, {
      error: words.tooLong,
      abort: true,
      params: { max: words.max },
    })
    .refine((text) => !text || isPlain(text), { error: "characters" satisfies ProblemKey, abort: true })
    .refine((text) => !text?.includes(LOST_LETTER), { error: "lettersLost" satisfies ProblemKey })
}

/** What a person, a company, a street or a city is called: a line that is not what a program's encoding left of a name. "-" and "." are names of people with one. */
export function properName(words: Words & { required: ProblemKey }) {
  return line(words).refine((text) => !hasLostLetters(text), { error: "lettersLost" satisfies ProblemKey })
}

/** Composed form, no blanks around, nothing that nobody sees and no script needs. */
export function cleanLine(text: string): string {
  return composed(withoutUnseen(text)).trim()
}
