import { z } from "zod"
import { CalendarDate } from "./calendar-date"
import type { ProblemKey } from "./problem"

/** A line of text somebody must fill in: trimmed, counted in characters (not bytes), any script, and something in it can be seen. */
export function line(words: { required: ProblemKey; tooLong: ProblemKey; max: number }) {
  return z
    .string({ error: words.required })
    .transform(tidy)
    .refine(isSeen, { error: words.required, abort: true })
    .refine((text) => lengthOf(text) <= words.max, { error: words.tooLong, abort: true, params: { max: words.max } })
    .refine(isPlain, { error: "characters" satisfies ProblemKey })
}

/** A line of text that may be left empty; empty, null and absent are the same: undefined. */
export function optionalLine(words: { tooLong: ProblemKey; max: number }) {
  return z
    .string()
    .nullish()
    .transform((text) => tidy(text ?? "") || undefined)
    .refine((text) => !text || lengthOf(text) <= words.max, {
      error: words.tooLong,
      abort: true,
      params: { max: words.max },
    })
    .refine((text) => !text || isPlain(text), { error: "characters" satisfies ProblemKey })
}

/** A day that must be given and must exist: 31 February does not. */
export function day(words: { required: ProblemKey }) {
  return z
    .string({ error: words.required })
    .trim()
    .refine((text) => text !== "", { error: words.required, abort: true })
    .pipe(CalendarDate)
}

const EMAIL_MAX = 254

/** An e-mail address: its form is checked, in any script, at most 254 characters; nothing is sent to it. (decisions.md, "The confirmation") */
export const emailAddress = line({ required: "emailRequired", tooLong: "emailTooLong", max: EMAIL_MAX }).refine(
  (text) =>
    /^[^\s@"<>()[\],:;\\.]+(\.[^\s@"<>()[\],:;\\.]+)*@([^\s@."<>()[\],:;\\]+\.)+[^\s@."<>()[\],:;\\]{2,}$/u.test(text),
  { error: "emailFormat" satisfies ProblemKey },
)

/** A word that a program names something by: short, and nothing in it that no database keeps. */
export const word = z
  .string()
  .max(100, { error: "characters" satisfies ProblemKey })
  .refine(isPlain, { error: "characters" satisfies ProblemKey })

/** An id of ours or of Microsoft's: a GUID in any letter case, kept in lower case. */
export const guid = z.guid().transform((id) => id.toLowerCase())

/** Composed form, no blanks around, no invisible blanks at all. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200B\u2060\uFEFF]/g, "")
    .trim()
}

function lengthOf(text: string): number {
  return [...text].length
}

/** Blanks are seen by nobody, nor are marks without a letter, characters that are drawn as nothing, and the empty Braille cell. */
function isSeen(text: string): boolean {
  return /[^\p{Z}\p{M}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
}

/**
 * Control characters belong in no field, and PostgreSQL stores no NUL; nor do halves of characters, which UTF-8 cannot
 * carry, and the marks that turn the direction of the text: a record could be read another way than it was written.
 */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Bidi_Control}]/u.test(text) && text.isWellFormed()
}
