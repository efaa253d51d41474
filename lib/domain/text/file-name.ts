import { z } from "zod"
import type { ProblemKey } from "../problem"
import { LONGEST_TEXT, rawLength } from "./limits"
import { line } from "./line"

const WORDS = { tooLong: "fileNameTooLong", max: 200 } as const

/** The name of a file without the folders that some browsers say before it. */
export const fileName = z
  .string({ error: "fileNameRequired" satisfies ProblemKey })
  .refine(...rawLength(LONGEST_TEXT, WORDS))
  .transform((name) => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1))
  .pipe(line({ required: "fileNameRequired", ...WORDS }))
