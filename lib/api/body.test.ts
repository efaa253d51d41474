import { expect, test } from "vitest"
import { isTooDeep } from "./body"

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth)

test("a body may be nested 32 levels deep, and no deeper", () => {
  expect(isTooDeep(nested(32))).toBe(false)
  expect(isTooDeep(nested(33))).toBe(true)
  expect(isTooDeep('{"a":'.repeat(33))).toBe(true)
  expect(isTooDeep(`[${Array(100).fill("{}").join(",")}]`)).toBe(false)
})

test("brackets in texts are no nesting, whatever is escaped there", () => {
  expect(isTooDeep(JSON.stringify({ note: `"\\${"[".repeat(100)}` }))).toBe(false)
  expect(isTooDeep(`["\\\\",${nested(32)}]`)).toBe(true)
})
