import { describe, expect, test } from "vitest"
import { COUNTRIES, isRegistrationNumber } from "./country"
import { countryRules, PHONE_PATTERN } from "./country-rules"
import { isPostalCode, postalCodeSample } from "./postal-code"

test("of the United States it is what others recorded, where both know it", () => {
  expect(countryRules("US")).toMatchObject({
    ...{ culture: "en-US", language: "en", demandsPostalCode: true, demandsRegistration: false, callingCodes: ["1"] },
    states: expect.arrayContaining(["AK", "WA", "WY"]),
  })
})

describe("of every country that the wizard offers", () => {
  test.each(COUNTRIES)("%s: what fits the patterns is taken", (country) => {
    const rules = countryRules(country)
    expect(rules.culture).toMatch(/^[a-z]{2,3}-[A-Z]{2}$/)
    const postalCode = postalCodeSample(country)
    if (rules.postalCodePattern && postalCode) {
      expect(postalCode).toMatch(new RegExp(rules.postalCodePattern))
      expect(isPostalCode(country, postalCode)).toBe(true)
      expect(`${postalCode}!`).not.toMatch(new RegExp(rules.postalCodePattern))
    }
    const { registrationPattern, registrationSample } = rules
    if (registrationPattern && registrationSample) {
      expect(registrationSample).toMatch(new RegExp(registrationPattern, "u"))
      expect(isRegistrationNumber(country, registrationSample)).toBe(true)
    }
    if (rules.demandsPostalCode) expect(rules.postalCodePattern).not.toBeNull()
  })
})

test.each([
  ["02 5550 0142", true],
  ["+886 2 5550 0142 分機 12", true],
  ["call me", false],
  ["12", false],
])("a phone number %s may be one: %s", (text, may) => {
  expect(new RegExp(PHONE_PATTERN).test(text)).toBe(may)
})
