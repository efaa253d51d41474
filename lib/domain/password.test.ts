import { expect, test } from "vitest"
import { NewPassword } from "./password"
import { problemsOf } from "./problems-of"

test.each(["ten of any", " spaces   ", "密".repeat(10), "😀".repeat(128)])(
  "%j can be a password, as it is typed",
  (text) => {
    expect(NewPassword.parse(text)).toBe(text)
  },
)

test.each([
  ["", { key: "newPasswordRequired" }],
  [undefined, { key: "newPasswordRequired" }],
  ["ninechars", { key: "passwordTooShort", values: { min: 10 } }],
  ["x".repeat(129), { key: "passwordTooLong", values: { max: 128 } }],
])("%j cannot", (text, problem) => {
  const { error } = NewPassword.safeParse(text)
  expect(error && problemsOf(error)).toEqual({ "": problem })
})
