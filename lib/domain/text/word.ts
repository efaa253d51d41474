import { z } from "zod"
import type { ProblemKey } from "../problem"
import { isPlain } from "./characters"
import { rawLength } from "./limits"

const LONGEST_WORD = 100

/** A word that a program names something by: short, and nothing in it that no database keeps. */
export const word = z
  .string()
  .refine(...rawLength(LONGEST_WORD, { tooLong: "textTooLong", max: LONGEST_WORD }))
  .refine(isPlain, { error: "characters" satisfies ProblemKey })
