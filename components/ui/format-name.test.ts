import { expect, test } from "vitest"
import { formatName } from "./format-name"

test.each([
  ["Tania", "Carr", "en", "Tania Carr", false],
  ["Tania", "Carr", "zh-TW", "Carr, Tania", false],
  ["小明", "王", "en", "王小明", true],
  ["小明", "王", "zh-TW", "王小明", true],
  ["Ming", "王", "zh-TW", "王, Ming", false],
  ["Ming", "王", "en", "Ming 王", false],
  ["  Tania ", "", "zh-TW", "Tania", false],
] as const)("%s %s in %s is %s", (firstName, lastName, language, text, isHan) => {
  expect(formatName({ firstName, lastName }, language)).toEqual({ text, isHan })
})
