import { describe, expect, test } from "vitest"
import {
  COUNTRIES,
  demandsRegistration,
  hasPostalCode,
  isCountry,
  isPostalCode,
  isRegistrationNumber,
  postalCodeSample,
  registrationSample,
} from "./country"
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

test.each([
  ["TW", "104", true],
  ["TW", "104094", true],
  ["TW", "104-09", true],
  ["TW", "1040", false],
  ["US", "98052-6399", true],
  ["US", "9805", false],
  ["CA", "k1a 0b1", true],
  ["GB", "SW1A 1AA", true],
  ["JP", "100-0001", true],
  ["DE", "0100", false],
  ["IS", "101", true],
  ["IS", "!", false],
])("the postal code of an address in %s is %j: %s", (country, text, right) => {
  expect(isPostalCode(country, text)).toBe(right)
})

test("only where there are postal codes they are asked for", () => {
  expect(["TW", "US", "HK", "AE"].filter(hasPostalCode)).toEqual(["TW", "US"])
})

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
    const [code, number] = [postalCodeSample(country), registrationSample(country)]
    if (code) expect([country, hasPostalCode(country) && isPostalCode(country, code)]).toEqual([country, true])
    if (number) expect([country, isRegistrationNumber(country, number)]).toEqual([country, true])
  }
})
