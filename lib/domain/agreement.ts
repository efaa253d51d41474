/** The template of the Microsoft Customer Agreement; it stays the same from version to version (facts.md 3.4). */
export const CUSTOMER_AGREEMENT_TEMPLATE = "117a77b0-9360-443b-8795-c6dedc750cf9"

/** A published version of the agreement text. `link` opens it. */
export type AgreementVersion = { templateId: string; version: string; link: string }

/** Which text was in front of the customer: version, market (ISO 3166-1 alpha-2) and language (BCP 47). */
export type AgreementText = AgreementVersion & { country: string; language: string }

/**
 * The text for a customer's country, in the first language that Microsoft publishes for that market, else in English.
 * Microsoft publishes no zh-TW: for Taiwan it is the Traditional Chinese of Hong Kong (facts.md, appendix A).
 */
export function agreementTextFor(country: string, version: AgreementVersion): AgreementText {
  return { ...version, country, language: LANGUAGE_OF_MARKET.get(country) ?? "en-US" }
}

const MARKETS: Record<string, string> = {
  "es-ES": "AR BZ BO CL CO CR DO SV ES GT HN MX NI PA PY PE UY VE",
  "fr-FR": "CI CM CA FR GF LU MC RW ST SN DZ MA TN CH",
  "de-DE": "AT DE LI",
  "pt-PT": "AO CV PT",
  "pt-BR": "BR",
  "ar-SA": "BH EG IQ JO KW LB LY MU OM QA AE YE",
  "ru-RU": "BY KG RU UZ",
  "nl-NL": "BE NL",
  "ro-RO": "MD RO",
  "zh-HK": "HK MO TW",
  "zh-SG": "SG",
  "ja-JP": "JP",
  "ko-KR": "KR",
  "th-TH": "TH",
  "vi-VN": "VN",
  "id-ID": "ID",
  "ms-MY": "MY",
  "hi-IN": "IN",
  "bg-BG": "BG",
  "cs-CZ": "CZ",
  "da-DK": "DK",
  "el-GR": "GR",
  "et-EE": "EE",
  "fi-FI": "FI",
  "he-IL": "IL",
  "hr-HR": "HR",
  "hu-HU": "HU",
  "it-IT": "IT",
  "kk-KZ": "KZ",
  "lt-LT": "LT",
  "lv-LV": "LV",
  "nb-NO": "NO",
  "pl-PL": "PL",
  "sk-SK": "SK",
  "sl-SI": "SI",
  "sr-Latn-RS": "RS",
  "sv-SE": "SE",
  "tr-TR": "TR",
  "uk-UA": "UA",
}

const LANGUAGE_OF_MARKET = new Map(
  Object.entries(MARKETS).flatMap(([language, countries]) =>
    countries.split(" ").map((country) => [country, language]),
  ),
)
