import { COUNTRIES as FORMS, validatePostalCode } from "postal-code-checker"

/**
 * Whether a postal code is written as the post of the country writes it, blanks or not, with the country before it or
 * without. Where no form is known, 2 to 11 letters and digits and the marks between them. Country is ISO 3166-1 alpha-2.
 */
export function isPostalCode(country: string, text: string): boolean {
  if (!isFormKnown(country)) return /^[A-Z\d][A-Z\d -]{1,10}$/i.test(text)
  const bare = withoutCountry(country, text)
  // Of some countries the prefix is a part of the code.
  return [text, bare, `${country}-${bare}`, `${country}${bare}`]
    .flatMap((code) => [code, code.replaceAll(" ", "")])
    .some((code) => validatePostalCode(country, code) || isOfOtherForm(country, code))
}

/** Posts put the country before a code: LT-01100, or by the sign that its cars have, D-10115, SE 111 22. */
function withoutCountry(country: string, text: string): string {
  const signs = [country, ...(CAR_SIGNS[country]?.split(" ") ?? [])].join("|")
  return text.replace(new RegExp(`^(?:(?:${signs})[ -]|${country}(?=\\d))`, "i"), "")
}

/** Where cars have another sign than ISO's; some had another before. (UNECE, distinguishing signs) */
const CAR_SIGNS: Record<string, string> = {
  ...{ AD: "AND", AT: "A", AX: "FI FIN", BA: "BIH", BE: "B", BL: "F FR", CA: "CDN", DE: "D", EE: "EST", ES: "E" },
  ...{ FI: "FIN SF", FR: "F", GB: "UK", GF: "F FR", GP: "F FR", HU: "H", IT: "I", JP: "J", LI: "FL", LU: "L" },
  ...{ ME: "MNE", MF: "F FR", MK: "NMK", MQ: "F FR", MT: "M", NC: "F FR", NO: "N", PF: "F FR", PM: "F FR", PT: "P" },
  ...{ RE: "F FR", RS: "SRB", RU: "RUS", SE: "S", SI: "SLO", SM: "RSM", TH: "T", US: "USA", VA: "V", WF: "F FR" },
  YT: "F FR",
}

function isOfOtherForm(country: string, text: string): boolean {
  return OTHER_FORMS[country]?.test(text) ?? false
}

/** What the list does not know: Taiwan's are often written with a hyphen, and Kazakhstan's post has a new form beside the old. */
const OTHER_FORMS: Record<string, RegExp> = { TW: /^\d{3}-\d{2,3}$/, KZ: /^[A-Z]\d{2}[A-Z]\d[A-Z]\d$/i }

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
