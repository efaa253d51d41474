import { expect, test } from "vitest"
import { countriesLike, countryCalled, inOrder } from "./countries-like"

const COUNTRIES = [
  { code: "US", name: "United States", otherName: "美國" },
  { code: "TZ", name: "Tanzania", otherName: "坦尚尼亞" },
  { code: "TW", name: "Taiwan", otherName: "台灣" },
]

test("countries stand in the order of the language", () => {
  expect(inOrder(COUNTRIES, "en").map(({ code }) => code)).toEqual(["TW", "TZ", "US"])
})

test("any part of the name finds a country, and its beginning finds it first", () => {
  expect(countriesLike("ta", COUNTRIES).map(({ code }) => code)).toEqual(["TZ", "TW", "US"])
})

test("so does the code", () => {
  expect(countriesLike("tw", COUNTRIES).map(({ code }) => code)).toEqual(["TW"])
})

test.each(["臺灣", "台灣", "taiwan", "TW"])("%s is Taiwan, whichever language and hand it is written in", (text) => {
  expect(countriesLike(text, COUNTRIES).map(({ code }) => code)).toEqual(["TW"])
  expect(countryCalled(text, COUNTRIES)?.code).toBe("TW")
})
