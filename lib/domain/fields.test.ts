import { describe, expect, test } from "vitest"
import { day, guid } from "./fields"
import { problemsOf } from "./problems-of"

describe("a day", () => {
  const schema = day({ required: "acceptedOnRequired" })
  test.each(["2024-02-29", " 2026-11-22 "])("%j exists", (typed) => expect(schema.parse(typed)).toBe(typed.trim()))

  test.each([
    ["", "acceptedOnRequired"],
    [" ", "acceptedOnRequired"],
    [undefined, "acceptedOnRequired"],
    ["2026-02-31", "dateInvalid"],
    ["2026-2-3", "dateForm"],
    ["2025-02-29", "dateInvalid"],
    ["2026-11-22T00:00:00Z", "dateForm"],
    ["22.11.2026", "dateForm"],
  ])("%j is refused as %s", (typed, key) => {
    const { error } = schema.safeParse(typed)
    expect(error && problemsOf(error)[""]?.key).toBe(key)
  })
})

test("an id is kept in lower case", () => {
  expect(guid.parse("30000000-0000-4000-8000-00000000000A")).toBe("30000000-0000-4000-8000-00000000000a")
  expect(guid.safeParse("30000000").success).toBe(false)
})
