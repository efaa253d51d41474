import { z } from "zod"
import type { ProblemKey } from "./problem"
import { rawLength, rawLimit } from "./text/limits"

/** A password as it is typed to show who one is: nothing of it is looked at where it is longer than any can be. */
export const TypedPassword = z
  .string({ error: "passwordRequired" satisfies ProblemKey })
  .refine(...rawLength(1_024, { tooLong: "textTooLong", max: 1_024 }))
  .min(1, { error: "passwordRequired" satisfies ProblemKey })

/** What is typed at the sign-in, at whichever of its doors. */
export const TypedCredentials = z.object({
  email: z
    .string({ error: "emailRequired" satisfies ProblemKey })
    .refine(...rawLength(rawLimit(254), { tooLong: "emailTooLong", max: 254 }))
    .trim()
    .min(1, { error: "emailRequired" satisfies ProblemKey }),
  password: TypedPassword,
})
