import type { Problems } from "./problem"

/** The template of the Microsoft Customer Agreement; it stays the same from version to version (facts.md 3.4). */
export const CUSTOMER_AGREEMENT_TEMPLATE = "117a77b0-9360-443b-8795-c6dedc750cf9"

/** The agreements that the wire knows. The Cloud Agreement is the documented default there, and can be confirmed no more. (wire.md 4.1) */
export const AGREEMENT_TEMPLATES = [
  {
    templateId: "998b88de-aa99-4388-a42c-1b3517d49490",
    type: "MicrosoftCloudAgreement",
    link: "https://docs.microsoft.com/partner-center/agreements",
  },
  {
    templateId: CUSTOMER_AGREEMENT_TEMPLATE,
    type: "MicrosoftCustomerAgreement",
    link: "https://aka.ms/customeragreement",
  },
] as const

/** Which agreements a type asks for: none given is the Cloud Agreement, `*` is all; letter case makes no difference. (decisions.md, "The wire") */
export function templatesOfType(type: string | undefined) {
  const wanted = (type ?? "MicrosoftCloudAgreement").toLowerCase()
  return AGREEMENT_TEMPLATES.filter((template) => wanted === "*" || template.type.toLowerCase() === wanted)
}

/** What is wrong with the template that a confirmation names, by field, or null. A type that is left out is the template's. (wire.md 6) */
export function problemsWithTemplate(named: { templateId: string; type?: string | undefined }): Problems | null {
  const templateId = named.templateId.toLowerCase()
  const template = AGREEMENT_TEMPLATES.find((known) => known.templateId === templateId)
  if (!template) return { templateId: { key: "templateUnknown", values: { templateId: named.templateId } } }
  if (template.templateId !== CUSTOMER_AGREEMENT_TEMPLATE)
    return { templateId: { key: "templateRetired", values: { templateId } } }
  if (named.type === undefined || named.type.toLowerCase() === template.type.toLowerCase()) return null
  return { type: { key: "templateOfOtherType", values: { templateId, type: template.type } } }
}

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
