import { expect, test } from "vitest"
import { countriesLike, inOrder } from "./countries-like"

const COUNTRIES = [
  { code: "US", name: "United States" },
  { code: "TZ", name: "Tanzania" },
  { code: "TW", name: "Taiwan" },
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
