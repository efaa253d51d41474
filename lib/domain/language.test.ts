import { expect, test } from "vitest"
import { languageFor } from "./language"

test.each([
  [null, "en"],
  ["zh-TW,zh;q=0.9,en;q=0.8", "zh-TW"],
  ["en-GB,en;q=0.9", "en"],
  ["de,zh-Hant;q=0.7,en;q=0.6", "zh-TW"],
  ["en;q=0.2, zh-HK;q=0.9", "zh-TW"],
  ["fr", "en"],
  ["zh;q=0, fr", "en"],
] as const)("a browser that asks for %j is answered in %s", (asked, language) =>
  expect(languageFor(asked)).toBe(language),
)
