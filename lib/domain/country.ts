/**
 * The markets a customer can be in, ISO 3166-1 alpha-2, and what an address looks like there.
 * Names are not kept here: Intl.DisplayNames has them in every language.
 */
export const COUNTRIES = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI " +
  "CK CL CM CN CO CR CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS " +
  "GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY " +
  "MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM " +
  "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT " +
  "TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
).split(" ")

const KNOWN = new Set(COUNTRIES)

export function isCountry(code: string): boolean {
  return KNOWN.has(code)
}

/** Where Microsoft demands the company's registration number and a phone number; elsewhere it takes no number (facts.md 1.2, codes 600049 to 600051). */
const REGISTERED = new Set("AM AZ BY BR HU IN IQ KZ KG MD MM PL RU SA ZA SS TJ TH TR UA AE UZ VE VN".split(" "))

export function demandsRegistration(country: string): boolean {
  return REGISTERED.has(country)
}

/** Registration numbers whose form is public; elsewhere 4 to 30 letters, digits and the marks between them. */
const REGISTRATION_FORMS: Record<string, RegExp> = {
  BR: /^\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}$/,
  IN: /^\d{2}[A-Z]{5}\d{4}[A-Z][A-Z\d]Z[A-Z\d]$/i,
  PL: /^(\d{10}|\d{3}-\d{3}-\d{2}-\d{2})$/,
  RU: /^(\d{10}|\d{12})$/,
}

export function isRegistrationNumber(country: string, text: string): boolean {
  return (REGISTRATION_FORMS[country] ?? /^[\p{L}\d][\p{L}\d ./-]{2,28}[\p{L}\d]$/u).test(text)
}

/** Places that have no postal codes: the field is not asked there. */
const WITHOUT_POSTAL_CODE = new Set(
  "AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC LY ML MO MR MW NR NU QA RW SB SC SL SR ST SY TD TF TG TK TL TO TV TZ UG VU WS YE ZW".split(
    " ",
  ),
)

export function hasPostalCode(country: string): boolean {
  return !WITHOUT_POSTAL_CODE.has(country)
}

const POSTAL_CODE_FORMS: Record<string, RegExp> = {
  AU: /^\d{4}$/,
  BR: /^\d{5}-?\d{3}$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  CH: /^\d{4}$/,
  CN: /^\d{6}$/,
  DE: /^\d{5}$/,
  ES: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  IN: /^[1-9]\d{2} ?\d{3}$/,
  IT: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
  KR: /^\d{5}$/,
  MX: /^\d{5}$/,
  MY: /^\d{5}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  PL: /^\d{2}-\d{3}$/,
  RU: /^\d{6}$/,
  SG: /^\d{6}$/,
  TH: /^\d{5}$/,
  TW: /^\d{3}(-?\d{2,3})?$/,
  US: /^\d{5}(-\d{4})?$/,
  VN: /^\d{5,6}$/,
}

export function isPostalCode(country: string, text: string): boolean {
  return (POSTAL_CODE_FORMS[country] ?? /^[A-Z\d][A-Z\d -]{1,10}$/i).test(text)
}
