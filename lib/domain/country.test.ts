import { describe, expect, test } from "vitest"
import { COUNTRIES, demandsRegistration, isCountry, isRegistrationNumber, registrationSample } from "./country"
import { hasState, readState, statesOf } from "./state"

test("every market has a name in both languages, and comes once", () => {
  expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length)
  for (const language of ["en", "zh-TW"]) {
    const names = new Intl.DisplayNames(language, { type: "region" })
    expect(COUNTRIES.filter((code) => names.of(code) === code)).toEqual([])
  }
})

test.each([
  ["TW", true],
  ["tw", false],
  ["CU", false],
  ["XX", false],
  ["", false],
])("%j is a market: %s", (code, known) => expect(isCountry(code)).toBe(known))

test("only where Microsoft demands it a registration number is asked for", () => {
  expect(["TW", "US", "PL", "BR", "TR"].filter(demandsRegistration)).toEqual(["PL", "BR", "TR"])
})

test.each([
  ["PL", "5260001246", true],
  ["PL", "526-000-12-46", true],
  ["PL", "526000124", false],
  ["BR", "12.345.678/0001-95", true],
  ["RU", "7707083893", true],
  ["RU", "77070838931", false],
  ["IN", "27AAPFU0939F1ZV", true],
  ["TR", "123", false],
  ["TR", "12-34", true],
  ["TR", "----", false],
])("the registration number of a company in %s is %j: %s", (country, text, right) => {
  expect(isRegistrationNumber(country, text)).toBe(right)
})

describe("a state", () => {
  test.each([
    ["US", 51, "DC", "ON"],
    ["CA", 13, "ON", "WA"],
    ["AU", 8, "NSW", "NY"],
    ["BR", 27, "SP", "XX"],
    ["MX", 32, "CMX", "TX"],
    ["IN", 36, "KA", "US"],
  ])("of %s is one of %i, each with a code of its own", (country, count, one, another) => {
    expect(statesOf(country)).toHaveLength(count)
    expect(new Set(statesOf(country).map(({ code }) => code)).size).toBe(count)
    expect([readState(country, one), readState(country, another)]).toEqual([one, null])
  })

  test("can be read by each code and each name of a list, and by no other", () => {
    for (const country of COUNTRIES)
      for (const { code, name } of statesOf(country))
        for (const written of [code, code.toLowerCase(), name, name.toUpperCase(), `${country}-${code}`])
          expect([country, written, readState(country, written)]).toEqual([country, written, code])
  })

  test("is kept as it is written where there is no list, asked for on screen or not", () => {
    expect(readState("JP", "東京都")).toBe("東京都")
    expect(readState("TW", "TPE")).toBe("TPE")
    expect([hasState("JP"), hasState("MY"), hasState("US"), hasState("TW"), hasState("SG")]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

test("what is shown as a sample is right", () => {
  for (const country of COUNTRIES) {
    const number = registrationSample(country)
    if (number) expect([country, isRegistrationNumber(country, number)]).toEqual([country, true])
  }
})
