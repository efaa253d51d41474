import { COUNTRIES as FORMS, validatePostalCode } from "postal-code-checker"

/**
 * Whether a postal code is written as the post of the country writes it, blanks or not. Where no form is known, 2 to 11
 * letters and digits and the marks between them. Country is ISO 3166-1 alpha-2.
 */
export function isPostalCode(country: string, text: string): boolean {
  if (!isFormKnown(country)) return /^[A-Z\d][A-Z\d -]{1,10}$/i.test(text)
  return (
    [text, text.replaceAll(" ", "")].some((code) => validatePostalCode(country, code)) || isWithHyphen(country, text)
  )
}

/** Taiwan's are often written with a hyphen, which the list does not know. */
function isWithHyphen(country: string, text: string): boolean {
  return country === "TW" && /^\d{3}-\d{2,3}$/.test(text)
}

/** A postal code as the country writes it, or null where its form is not known here. */
export function postalCodeSample(country: string): string | null {
  return NEWER_SAMPLES[country] ?? FORMS[country]?.example[0] ?? null
}

/** The form of a country's postal codes as a regular expression over the whole text; what fits it is taken. */
export function postalCodePattern(country: string): string {
  if (!isFormKnown(country)) return "^[A-Za-z\\d][A-Za-z\\d -]{1,10}$"
  // They are written as "/^…$/".
  const forms = (FORMS[country]?.patterns ?? []).map((form) => String(form).replace(/^\/\^|\$\/$/g, ""))
  return `^(?:${forms.join("|")})$`
}

function isFormKnown(country: string): boolean {
  return (FORMS[country]?.patterns.length ?? 0) > 0
}

/** Taiwan's post writes six digits since 2020; three and five are still read. */
const NEWER_SAMPLES: Record<string, string> = { TW: "110204" }
