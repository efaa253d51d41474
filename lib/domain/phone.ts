import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js"
import type { Problem } from "./problem"

/**
 * The number in what was typed, in E.164 form ("+886255500142"), read as somebody in the country would dial it.
 * Takes the country as ISO 3166-1 alpha-2. Null when the library reads no possible number in it.
 */
export function phoneE164(typed: string, country: string): string | null {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(typed.replace(EXTENSION, " ext. "), home ? { defaultCountry: home } : {})
  return number?.isPossible() ? number.number : null
}

/** An extension as it is written in Taiwan: 分機 123, 轉 123. */
const EXTENSION = /\s*(分機|轉)\s*[:：]?\s*/u

/** What is typed as a phone number must hold one; nothing typed is nothing wrong. */
export function problemWithPhone(typed: string | undefined, country: string): Problem | null {
  return typed && !phoneE164(typed, country) ? { key: "phoneUnreadable" } : null
}
