import { COUNTRIES as FORMS } from "postal-code-checker"
import { describe, expect, test } from "vitest"
import { COUNTRIES, demandsPostalCode, hasPostalCode } from "./country"
import { isPostalCode, postalCodeSample } from "./postal-code"

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
  ["JP", "1000001", true],
  ["BR", "01310100", true],
  ["IN", "110 001", true],
  ["VN", "100000", true],
  ["VN", "10000", true],
  ["DE", "0100", false],
  ["IS", "101", true],
  ["IS", "!", false],
  ["IE", "D02 AF30", true],
  ["XK", "10000", true],
  ["XK", "!", false],
])("the postal code of an address in %s is %j: %s", (country, text, right) => {
  expect(isPostalCode(country, text)).toBe(right)
})

describe.each(COUNTRIES)("in %s", (country) => {
  test("a postal code is asked for where there are any, and demanded only there", () => {
    // The list knows no form for these two, which have postal codes all the same.
    const isListed = (FORMS[country]?.patterns.length ?? 0) > 0 || ["TT", "XK"].includes(country)
    expect(hasPostalCode(country)).toBe(isListed)
    expect(demandsPostalCode(country) && !hasPostalCode(country)).toBe(false)
  })

  test("what is shown as a sample is right, and whoever must write one is shown how", () => {
    const sample = postalCodeSample(country)
    expect(sample === null || isPostalCode(country, sample)).toBe(true)
    if (demandsPostalCode(country)) expect(sample).not.toBeNull()
  })
})

test.each([
  ["CW", false, false],
  ["HK", false, false],
  ["AE", false, false],
  ["PA", false, false],
  ["IE", true, false],
  ["TW", true, true],
  ["US", true, true],
])("in %s it is asked for: %s, and demanded: %s", (country, asked, demanded) => {
  expect([hasPostalCode(country), demandsPostalCode(country)]).toEqual([asked, demanded])
})
