import { z } from "zod"
import type { ProblemKey } from "./problem"
import { rawLength, rawLimit } from "./text/limits"

/** A password somebody chooses: 10 to 128 characters, any of them; length protects, rules about kinds of characters do not (NIST SP 800-63B). */
export const NewPassword = z
  .string({ error: "newPasswordRequired" satisfies ProblemKey })
  .refine(...rawLength(rawLimit(128), { tooLong: "passwordTooLong", max: 128 }))
  .refine((text) => text !== "", { error: "newPasswordRequired" satisfies ProblemKey, abort: true })
  .refine((text) => [...text].length >= 10, { error: "passwordTooShort" satisfies ProblemKey, params: { min: 10 } })
  .refine((text) => [...text].length <= 128, { error: "passwordTooLong" satisfies ProblemKey, params: { max: 128 } })
