/**
 * How many arguments there may be: no action takes more. How deep they may be nested, and how many values they may have,
 * those that are named twice counted twice: as the API's bodies.
 */
const MOST_ARGUMENTS = 20
const DEEPEST = 32
const MOST = 10_000
/** React's words for what JSON lacks. An argument that cannot be sent, such as the event of a click, is none. */
const WORDS = ["$undefined", "$NaN", "$Infinity", "$-Infinity", "$-0"]
const DATE = /^\$D[+-]?\d{4,6}-\d\d-\d\dT[\d:.]+Z$/
const FORM = /^\$K(\w{1,4})$/
/** A value that stands elsewhere among the arguments as well: "$0:1:lines". */
const SAME = /^\$0(?::[^:]+)+$/

/**
 * Reads the arguments of a server action as React writes them: a list in JSON, in which texts that begin with "$" stand
 * for something else. Gives them re-serialised, and in `forms` which forms they name; null where they are anything that no
 * page of ours sends, such as promises, streams, files or functions, which React would make out of a text.
 */
export function readArguments(text: string, forms: Set<string>): string | null {
  try {
    const root: unknown = JSON.parse(text)
    if (!Array.isArray(root) || root.length > MOST_ARGUMENTS) return null
    const reading = { root, forms, count: 0, whole: new Map<object, number>() }
    return JSON.stringify(read(root, reading, 0))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Unreadable) return null
    throw error
  }
}

class Unreadable extends Error {}

type Reading = {
  root: object
  forms: Set<string>
  count: number
  /** What was read to its end, with how many values it has: only that can be named again. */
  whole: Map<object, number>
}

function read(value: unknown, reading: Reading, depth: number): unknown {
  if (typeof value === "string" && value.startsWith("$")) return meant(value, reading)
  add(1, reading)
  if (typeof value !== "object" || value === null) return value
  if (depth === DEEPEST) throw new Unreadable()
  const before = reading.count
  const copy = Array.isArray(value)
    ? value.map((each) => read(each, reading, depth + 1))
    : Object.fromEntries(Object.entries(value).map(([key, held]) => [key, read(held, reading, depth + 1)]))
  reading.whole.set(value, reading.count - before + 1)
  return copy
}

/** What a text that begins with "$" stands for, in React's writing. */
function meant(text: string, reading: Reading): string {
  add(1, reading)
  if (text === "$T") return "$undefined"
  if (text.startsWith("$$") || WORDS.includes(text) || DATE.test(text)) return text
  const [, form] = FORM.exec(text) ?? []
  if (form) reading.forms.add(form)
  else if (SAME.test(text)) add(sizeAt(text.split(":").slice(1), reading), reading)
  else throw new Unreadable()
  return text
}

function sizeAt(path: string[], { root, whole }: Reading): number {
  let at: unknown = root
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) throw new Unreadable()
    at = (at as Record<string, unknown>)[key]
  }
  const size = whole.get(at as object)
  if (size === undefined) throw new Unreadable()
  return size
}

function add(values: number, reading: Reading): void {
  reading.count += values
  if (reading.count > MOST) throw new Unreadable()
}
