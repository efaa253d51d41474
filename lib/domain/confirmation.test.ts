import { describe, expect, test } from "vitest"
import { CalendarDate } from "./calendar-date"
import { Acceptance, refusalToConfirm } from "./confirmation"
import { CLOUDS } from "./partner"
import { problemsOf } from "./problems-of"

const typed = {
  firstName: "小明",
  lastName: "王",
  email: "ming.wang@woodgrove.example",
  phone: "02 5550 0142",
  acceptedOn: "2026-11-20",
}
const acceptance = (changes: Partial<Record<keyof typeof typed | "reason", string>> = {}) =>
  Acceptance.parse({ ...typed, ...changes })
const circumstances = { today: CalendarDate.parse("2026-11-22"), cloud: "public", country: "TW", newest: null } as const

describe("the day of the acceptance", () => {
  test.each([
    ["long ago", "1999-01-01", null],
    ["yesterday", "2026-11-21", null],
    ["today", "2026-11-22", null],
    [
      "tomorrow",
      "2026-11-23",
      { kind: "invalid", problems: { acceptedOn: { key: "acceptedOnInFuture", values: { today: "2026-11-22" } } } },
    ],
  ])("%s", (_, acceptedOn, refusal) => {
    expect(refusalToConfirm(acceptance({ acceptedOn }), circumstances)).toEqual(refusal)
  })
})

describe("the same signatory", () => {
  const newest = { firstName: "小明", lastName: "王", email: "ming.wang@woodgrove.example", phone: "02 5550 0142" }

  test("again is refused, whatever the day", () => {
    const again = acceptance({ acceptedOn: "2026-11-21" })
    expect(refusalToConfirm(again, { ...circumstances, newest })).toEqual({ kind: "same-signatory" })
  })

  test("again, on purpose, with a reason, is allowed", () => {
    expect(refusalToConfirm(acceptance({ reason: "New version" }), { ...circumstances, newest })).toBeNull()
  })

  test.each([
    ["firstName", "大明"],
    ["lastName", "汪"],
    ["email", "Ming.Wang@woodgrove.example"],
    ["phone", "02 5550 0143"],
    ["phone", ""],
  ])("is another one with another %s", (field, value) => {
    expect(refusalToConfirm(acceptance({ [field]: value }), { ...circumstances, newest })).toBeNull()
  })

  test("without a phone is the same as with an empty one", () => {
    const without = { ...newest, phone: null }
    expect(refusalToConfirm(acceptance({ phone: " " }), { ...circumstances, newest: without })).toEqual({
      kind: "same-signatory",
    })
  })
})

test.each(CLOUDS.filter((cloud) => cloud !== "public"))("in the cloud %s there is nothing to confirm", (cloud) => {
  expect(refusalToConfirm(acceptance(), { ...circumstances, cloud })).toEqual({ kind: "agreement-not-available" })
})

test.each([
  ["02 5550 0142", "TW", true],
  ["+1 425 555 0100", "TW", true],
  ["1234567890", "US", true],
  ["call me", "TW", false],
  ["12", "TW", false],
])("the phone %j in %s can be read: %s", (phone, country, readable) => {
  const refusal = refusalToConfirm(acceptance({ phone }), { ...circumstances, country })
  expect(refusal).toEqual(readable ? null : { kind: "invalid", problems: { phone: { key: "phoneUnreadable" } } })
})

describe("the shape of an acceptance", () => {
  test.each([
    ["a name of blanks", { firstName: " \u3000\t" }, { firstName: { key: "firstNameRequired" } }],
    ["no last name", { lastName: "" }, { lastName: { key: "lastNameRequired" } }],
    [
      "a name of 51 characters",
      { lastName: "龍".repeat(51) },
      { lastName: { key: "lastNameTooLong", values: { max: 50 } } },
    ],
    ["a line break in a name", { firstName: "A\nB" }, { firstName: { key: "characters" } }],
    ["no address", { email: "" }, { email: { key: "emailRequired" } }],
    ["an address without an end", { email: "tania.carr@fabrikam" }, { email: { key: "emailFormat" } }],
    [
      "an address of 255 characters",
      { email: `${"a".repeat(243)}@example.com` },
      { email: { key: "emailTooLong", values: { max: 254 } } },
    ],
    ["a phone of 51 characters", { phone: "0".repeat(51) }, { phone: { key: "phoneTooLong", values: { max: 50 } } }],
    ["no day", { acceptedOn: "" }, { acceptedOn: { key: "acceptedOnRequired" } }],
    ["31 February", { acceptedOn: "2026-02-31" }, { acceptedOn: { key: "dateInvalid" } }],
  ])("is refused for %s", (_, changes, problems) => {
    const parsed = Acceptance.safeParse({ ...typed, ...changes })
    expect(parsed.error && problemsOf(parsed.error)).toEqual(problems)
  })

  test("names every field that is missing, once", () => {
    const parsed = Acceptance.safeParse({})
    expect(Object.keys(parsed.error ? problemsOf(parsed.error) : {})).toEqual([
      "firstName",
      "lastName",
      "email",
      "acceptedOn",
    ])
  })

  test("takes one character as a name, 50 of any script, and blanks around them away", () => {
    const parsed = acceptance({ firstName: " 𠮷 ", lastName: "😀".repeat(50) })
    expect(parsed.firstName).toBe("𠮷")
    expect([...parsed.lastName]).toHaveLength(50)
  })

  test("is the same when parsed twice", () => {
    expect(Acceptance.parse(acceptance())).toEqual(acceptance())
  })
})
