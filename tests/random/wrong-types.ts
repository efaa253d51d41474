import type { ProblemKey } from "@/lib/domain/problem"

/** What a schema that wants something else says by itself, in English and in Chinese; ours never says that. */
export const VALIDATORS_WORDS =
  /\b(expected|received|NaN|undefined)\b|\bInvalid (input|option|string|key|UUID)|\bToo (big|small)\b|Unrecognized|預期|但收到|無效的(輸入|選項|字串)|數值過(大|小)/i

/** One of each kind of JSON; undefined is what is missing. */
export const KINDS: readonly unknown[] = [undefined, null, [[null]], {}, "x", -1.5, true]

/** The problems that a schema tells by its shape alone. */
export const OF_SHAPE: readonly ProblemKey[] = [
  ...(["required", "textWanted", "textTooLong", "textTooShort", "yesOrNoWanted", "objectWanted"] as const),
  ...(["numberWanted", "wholeNumberWanted", "numberTooLarge", "numberTooSmall"] as const),
  ...(["listWanted", "listTooLong", "listTooShort", "choiceWanted", "guidWanted", "jsonWanted", "formWrong"] as const),
]

/** Where something stands in a value, as ["lines", "0", "quantity"]; the whole is []. */
export function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null || holdsWork(value)) return [[]]
  return [[], ...Object.entries(value).flatMap(([name, held]) => pathsIn(held).map((path) => [name, ...path]))]
}

/** A copy of a value in which something else stands at a place. */
export function withAt(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  const holder = copy as Record<string, unknown>
  holder[name] = withAt(holder[name], rest, other)
  if (holder[name] === undefined) delete holder[name]
  return copy
}

/** Whether what is told of one field is about a place: it is that field, something in it, or what it lies in. */
export function isAbout(field: string, path: readonly string[]): boolean {
  const place = path.join(".")
  return (
    place === field || place === "" || field === "" || place.startsWith(`${field}.`) || field.startsWith(`${place}.`)
  )
}

/** What was received as a file can do something; nobody sends that. */
function holdsWork(value: object): boolean {
  return Object.values(value).some((held) => typeof held === "function")
}
