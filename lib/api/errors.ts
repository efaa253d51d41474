import { type ErrorCode, STATUS_OF } from "./error-codes"
import type { Speaker } from "./speaker"

type More = { description?: string; data?: readonly string[] }

/** What is sent with an error, in the caller's language: the official clients read `code` and `description`. */
export function errorAnswer(code: ErrorCode, say: Speaker, { description = say.error(code), ...more }: More = {}) {
  return { status: STATUS_OF[code], body: { code, description, source: "Concord", ...more } }
}
