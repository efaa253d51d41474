import { describe, expect, test } from "vitest"
import { COUNTRIES, demandsRegistration, isCountry, isRegistrationNumber, registrationSample } from "./country"
import { hasState, otherNamesOf, readState, statesOf } from "./state"

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

  test.each([
    ...["Washington DC", "Washington, D.C.", "D.C.", "us-dc"].map((written) => ["US", written, "DC"]),
    ...["Washington", "Wash. "].map((written, at) => ["US", written, at === 0 ? "WA" : null]),
    ...["Mexico City", "CDMX", "Ciudad de Mexico", "Distrito Federal", "D.F.", "MX-CMX", "MX-DIF"].map(
      (written, at) => [...["MX", written], at < 6 ? "CMX" : null],
    ),
    ...[
      ["MX", "Nuevo Leon", "NLE"],
      ["MX", "N.L.", "NLE"],
      ["MX", "Edo. Mex.", "MEX"],
      ["MX", "Q. Roo", "ROO"],
    ],
    ...[
      ["IN", "IN-TG", "TS"],
      ["IN", "IN-OR", "OD"],
      ["IN", "Orissa", "OD"],
      ["IN", "IN-UT", "UK"],
      ["IN", "IN-CT", "CG"],
    ],
    ...[
      ["IN", "Jammu & Kashmir", "JK"],
      ["IN", "New Delhi", "DL"],
      ["IN", "Dadra & Nagar Haveli", "DH"],
    ],
    ...[
      ["CA", "Quebec", "QC"],
      ["CA", "Québec", "QC"],
      ["CA", "PEI", "PE"],
      ["CA", "P.E.I.", "PE"],
      ["CA", "Newfoundland", "NL"],
    ],
    ...[
      ["AU", "N.S.W.", "NSW"],
      ["AU", "New South Wales", "NSW"],
      ["AU", "Vic.", "VIC"],
      ["BR", "Sao Paulo", "SP"],
    ],
  ] as [string, string, string | null][])("in %s %j is %j", (country, written, code) => {
    expect(readState(country, written)).toBe(code)
  })

  test("has no name that another of the country has too", () => {
    for (const country of COUNTRIES)
      for (const { code } of statesOf(country))
        for (const written of otherNamesOf(country, code))
          expect([written, readState(country, written)]).toEqual([written, code])
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
