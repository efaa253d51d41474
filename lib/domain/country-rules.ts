import { getCountryCallingCode, isSupportedCountry } from "libphonenumber-js"
import {
  demandsPostalCode,
  demandsRegistration,
  hasPostalCode,
  registrationPattern,
  registrationSample,
} from "./country"
import { postalCodePattern } from "./postal-code"
import { statesOf } from "./state"

/**
 * What is asked of a customer in a country, as programs read it before they ask people. Patterns are regular expressions
 * over the whole text; where one is missing, any text will do.
 */
export function countryRules(country: string) {
  const { language = "en" } = new Intl.Locale(`und-${country}`).maximize()
  return {
    language,
    culture: `${language}-${country}`,
    states: statesOf(country).map(({ code }) => code),
    demandsPostalCode: demandsPostalCode(country),
    postalCodePattern: hasPostalCode(country) ? postalCodePattern(country) : null,
    demandsRegistration: demandsRegistration(country),
    registrationPattern: demandsRegistration(country) ? registrationPattern(country) : null,
    registrationSample: demandsRegistration(country) ? registrationSample(country) : null,
    callingCodes: isSupportedCountry(country) ? [getCountryCallingCode(country) as string] : [],
  }
}

/** What a phone number is at least: three digits in 50 characters. Which of these can be dialled, a library decides. */
export const PHONE_PATTERN = "^(?=(?:\\D*\\d){3}).{1,50}$"
