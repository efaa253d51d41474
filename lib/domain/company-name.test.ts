import { expect, test } from "vitest"
import { isDoubtfulCompanyName } from "./company-name"

test.each([
  ["an internet address", "contoso.com"],
  ["one character over and over", "Contoooso"],
  ["single letters apart", "C o n t o s o"],
])("%s looks like a slip", (_, name) => {
  expect(isDoubtfulCompanyName(name)).toBe(true)
})

test.each(["Lucerne Publishing", "台灣電腦股份有限公司", "AB", "A. Datum", ""])("%s does not", (name) => {
  expect(isDoubtfulCompanyName(name)).toBe(false)
})
