import { describe, expect, test } from "vitest"
import type { z } from "zod"
import { day, emailAddress, guid, line, optionalLine } from "./fields"
import { problemsOf } from "./problems-of"

const name = line({ required: "firstNameRequired", tooLong: "firstNameTooLong", max: 5 })
const phone = optionalLine({ tooLong: "phoneTooLong", max: 5 })
const problemWith = (schema: z.ZodType, typed: unknown) => {
  const { error } = schema.safeParse(typed)
  return error ? problemsOf(error)[""]?.key : null
}

describe("a line that must be filled in", () => {
  test.each([
    [" Ada ", "Ada"],
    ["\u3000王\u3000", "王"],
    ["\u200BAda\uFEFF", "Ada"],
    ["e\u0301", "é"],
    ["𠮷𠮷𠮷𠮷𠮷", "𠮷𠮷𠮷𠮷𠮷"],
    ["a  b", "a  b"],
    ["-", "-"],
    ["می\u200Cخ", "می\u200Cخ"],
  ])("keeps %j as %j", (typed, kept) => expect(name.parse(typed)).toBe(kept))

  test.each([
    ["", "firstNameRequired"],
    [" \t\u3000\u200B", "firstNameRequired"],
    ["\u200D", "firstNameRequired"],
    ["\u00AD", "firstNameRequired"],
    ["\u3164\uFFA0", "firstNameRequired"],
    ["\u2800", "firstNameRequired"],
    ["\u0301", "firstNameRequired"],
    ["\u180E", "firstNameRequired"],
    ["a\u202Eb", "characters"],
    ["a\u2066b", "characters"],
    [undefined, "firstNameRequired"],
    [null, "firstNameRequired"],
    [7, "firstNameRequired"],
    ["123456", "firstNameTooLong"],
    ["a\nb", "characters"],
    ["a\u0000b", "characters"],
    ["a\uD800b", "characters"],
  ])("refuses %j as %s", (typed, key) => expect(problemWith(name, typed)).toBe(key))
})

describe("a line that may be empty", () => {
  test.each([
    ["", undefined],
    [" \u3000", undefined],
    [null, undefined],
    [undefined, undefined],
    [" 12 ", "12"],
  ])("keeps %j as %j", (typed, kept) => expect(phone.parse(typed)).toBe(kept))

  test.each([
    ["123456", "phoneTooLong"],
    ["1\n2", "characters"],
  ])("refuses %j as %s", (typed, key) => expect(problemWith(phone, typed)).toBe(key))
})

describe("an e-mail address", () => {
  test.each([
    "a@b.co",
    "tania.carr+mca@contoso.example",
    "o'brien@x-y.example",
    "用戶@例子.台灣",
    "a@sub.domain.example",
  ])("%s is one", (typed) => expect(emailAddress.parse(` ${typed} `)).toBe(typed))

  test.each([
    "a",
    "a@",
    "@b.co",
    "a@b",
    "a@b.c",
    "a b@c.de",
    "a@b..co",
    ".a@b.co",
    "a.@b.co",
    "a@b@c.de",
    "a@b.co,c@d.ef",
    "<a@b.co>",
  ])("%s is none", (typed) => expect(problemWith(emailAddress, typed)).toBe("emailFormat"))

  test("has at most 254 characters", () => {
    const long = `${"a".repeat(242)}@example.com`
    expect(problemWith(emailAddress, long)).toBeNull()
    expect(problemWith(emailAddress, `a${long}`)).toBe("emailTooLong")
  })
})

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
  ])("%j is refused as %s", (typed, key) => expect(problemWith(schema, typed)).toBe(key))
})

test("an id is kept in lower case", () => {
  expect(guid.parse("30000000-0000-4000-8000-00000000000A")).toBe("30000000-0000-4000-8000-00000000000a")
  expect(guid.safeParse("30000000").success).toBe(false)
})
