import { expect, test } from "vitest"
import { inFont } from "./pdf-text"

const ascii = (codePoint: number) => codePoint < 128

test.each([
  ["Tania Carr", "Tania Carr", []],
  ["Zoë", "Zo[U+00EB]", ["U+00EB"]],
  ["Zoe\u0308", "Zo[U+00EB]", ["U+00EB"]],
  ["𠮷𠮷 田", "[U+20BB7][U+20BB7] [U+7530]", ["U+20BB7", "U+7530"]],
  ["\uFA5B", "[U+FA5B]", ["U+FA5B"]],
  ["Ada\u200D\u{E0100}", "Ada", []],
  ["two\nlines", "two\nlines", []],
])("%j in a font that knows ASCII alone is %j", (text, drawn, told) => {
  const missing = new Set<string>()
  expect(inFont(text, ascii, missing)).toBe(drawn)
  expect([...missing]).toEqual(told)
})
