import type { Problems } from "../problem"
import { LONGEST_TEXT } from "./limits"

/** What a caller sends in one go has at most so many values, in lists and objects that lie so deep in each other. */
const MOST_VALUES = 10_000
const DEEPEST = 32
const LONGEST_NAME = 200

/**
 * What is too large to be looked at in what a caller sent, by its place, or null: asked before any schema, so that no
 * field of any form or endpoint can be forgotten. The kinds of text have shorter limits of their own.
 */
export function problemsWithSize(sent: unknown): Problems | null {
  let values = 0
  const tooLarge = (value: unknown, place: string, depth: number): Problems | null => {
    if (++values > MOST_VALUES) return { "": { key: "listTooLong", values: { max: MOST_VALUES } } }
    if (typeof value === "string" && value.length > LONGEST_TEXT)
      return { [place]: { key: "textTooLong", values: { max: LONGEST_TEXT } } }
    if (typeof value !== "object" || value === null) return null
    const names = Array.isArray(value) ? value.length : Object.keys(value).length
    if (names > MOST_VALUES) return { [place]: { key: "listTooLong", values: { max: MOST_VALUES } } }
    if (isMadeByUs(value)) return null
    if (depth >= DEEPEST) return { [place]: { key: "nestedTooDeep", values: { max: DEEPEST } } }
    for (const [name, held] of Object.entries(value)) {
      if (name.length > LONGEST_NAME) return { [place]: { key: "textTooLong", values: { max: LONGEST_NAME } } }
      const problem = tooLarge(held, place ? `${place}.${name}` : name, depth + 1)
      if (problem) return problem
    }
    return null
  }
  return tooLarge(sent, "", 0)
}

/** What can do something, such as a file that was received, came from nobody: it carries its own limits. */
function isMadeByUs(value: object): boolean {
  return Object.values(value).some((held) => typeof held === "function")
}
