import { expect, test } from "vitest"
import { phoneE164, problemWithPhone } from "./phone"

test.each([
  ["02 5550 0142", "TW", "+886255500142"],
  ["0912-345-678", "TW", "+886912345678"],
  ["(425) 555-0100", "US", "+14255550100"],
  ["+1 425 555 0100", "TW", "+14255550100"],
  ["+886 (0)2 5550 0142", "US", "+886255500142"],
  ["０２ ５５５０ ０１４２", "TW", "+886255500142"],
  ["2345 6789", "HK", "+85223456789"],
  ["call me", "TW", null],
  ["(02)2345-6789 分機 123", "TW", "+886223456789"],
  ["12", "TW", null],
  ["1".repeat(30), "TW", null],
  ["02 5550 0142", "AQ", null],
  ["+1 425 555 0100", "AQ", "+14255550100"],
])("%j in %s is %s", (typed, country, e164) => expect(phoneE164(typed, country)).toBe(e164))

test("nothing typed is nothing wrong", () => {
  expect(problemWithPhone(undefined, "TW")).toBeNull()
  expect(problemWithPhone("", "TW")).toBeNull()
  expect(problemWithPhone("call me", "TW")).toEqual({ key: "phoneUnreadable" })
})
