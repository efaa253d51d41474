import { type ErrorCode, STATUS_OF } from "./error-codes"
import type { Speaker } from "./speaker"

const LONGEST = 1024

type More = { description?: string; data?: readonly string[]; actId?: string }

/** What is sent with an error, in the caller's language: the official clients read `code` and `description`. */
export function errorAnswer(code: ErrorCode, say: Speaker, { description = say.error(code), ...more }: More = {}) {
  return { status: STATUS_OF[code], body: { code, description: shortened(description), source: "Concord", ...more } }
}

/** What is longer is whole in `data`. (facts.md 4.0: 1,024 characters at most) */
function shortened(description: string): string {
  return description.length > LONGEST ? `${description.slice(0, LONGEST - 1)}…` : description
}
