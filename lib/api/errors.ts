import type { Problem, Problems } from "@/lib/domain/problem"
import { type ErrorCode, STATUS_OF } from "./error-codes"
import type { Speaker } from "./speaker"

const LONGEST = 1024

type More = { description?: string; data?: readonly string[]; actId?: string }

/** What is sent with an error, in the caller's language: the official clients read `code` and `description`. */
export function errorAnswer(code: ErrorCode, say: Speaker, { description = say.error(code), ...more }: More = {}) {
  return { status: STATUS_OF[code], body: { code, description: shortened(description), source: "Concord", ...more } }
}

/** The longest field name that a problem shows, in characters. */
const LONGEST_NAME = 200

/** What is wrong, field by field, in the caller's language; `nameOf` is what a field is called on the wire. Of more than `most` the first are told, and how many more there are. */
export function problemsTold(
  problems: Problems,
  say: Speaker,
  { most, nameOf }: { most: number; nameOf: (field: string) => string },
): string[] {
  const all = Object.entries(problems)
  const told = all.slice(0, most).map(([field, problem]) => `${cut(nameOf(field))}: ${say.problem(problem)}`)
  const more: Problem = { key: "andMore", values: { count: all.length - most } }
  return all.length > most ? [...told, say.problem(more)] : told
}

function cut(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name
}

/** What is longer is whole in `data`. (facts.md 4.0: 1,024 characters at most) */
function shortened(description: string): string {
  return description.length > LONGEST ? `${description.slice(0, LONGEST - 1)}…` : description
}
