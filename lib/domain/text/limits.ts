import { z } from "zod"
import type { ProblemKey } from "../problem"

/** No text that a caller sends is longer, in UTF-16 units: what is, is refused before anything else looks at it. */
export const LONGEST_TEXT = 4_096

/**
 * How long a text may be as it arrives, in UTF-16 units, that has at most so many characters once it is read: a character
 * may come as a letter with its marks, and blanks stand around.
 */
export function rawLimit(max: number): number {
  return Math.min(LONGEST_TEXT, 4 * max + 64)
}

/** A test of a raw length that shows its limit, so that a test can walk over the schemas and find what has none. */
export type LengthTest = ((text: string) => boolean) & { limit: number }

/** What every text is asked first: nothing else looks at one that is too long. `max` is the limit that the reader is told. */
export function rawLength(
  limit: number,
  words: { tooLong: ProblemKey; max: number },
): [LengthTest, z.core.$ZodCustomParams] {
  const test: LengthTest = Object.assign((text: string) => text.length <= limit, { limit })
  return [test, { error: words.tooLong, abort: true, params: { max: words.max } }]
}

/** Any text as it was sent, for what reads it by its kind later: all that is wrong with a whole is then told at once. */
export const sentText = z.string().refine(...rawLength(LONGEST_TEXT, { tooLong: "textTooLong", max: LONGEST_TEXT }))
