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

type Form = { form: RegExp; sample: string }

/** Registration numbers whose form does not change from kind to kind; elsewhere 4 to 30 letters, digits and the marks between them. */
const REGISTRATION_FORMS: Record<string, Form> = {
  PL: { form: /^(\d{10}|\d{3}-\d{3}-\d{2}-\d{2})$/, sample: "5260250995" },
  RU: { form: /^(\d{10}|\d{12})$/, sample: "7707083893" },
}

export function isRegistrationNumber(country: string, text: string): boolean {
  return (REGISTRATION_FORMS[country]?.form ?? /^[\p{L}\d][\p{L}\d ./-]{2,28}[\p{L}\d]$/u).test(text)
}

/** A registration number as the country writes it, or null where many kinds are used. */
export function registrationSample(country: string): string | null {
  return REGISTRATION_FORMS[country]?.sample ?? null
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

const POSTAL_CODE_FORMS: Record<string, Form> = {
  AU: { form: /^\d{4}$/, sample: "2000" },
  BR: { form: /^\d{5}-?\d{3}$/, sample: "01310-100" },
  CA: { form: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, sample: "K1A 0B1" },
  CH: { form: /^\d{4}$/, sample: "8001" },
  CN: { form: /^\d{6}$/, sample: "100000" },
  DE: { form: /^\d{5}$/, sample: "10115" },
  ES: { form: /^\d{5}$/, sample: "28001" },
  FR: { form: /^\d{5}$/, sample: "75001" },
  GB: { form: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, sample: "SW1A 1AA" },
  IN: { form: /^[1-9]\d{2} ?\d{3}$/, sample: "110001" },
  IT: { form: /^\d{5}$/, sample: "00118" },
  JP: { form: /^\d{3}-?\d{4}$/, sample: "100-0001" },
  KR: { form: /^\d{5}$/, sample: "03051" },
  MX: { form: /^\d{5}$/, sample: "06000" },
  MY: { form: /^\d{5}$/, sample: "50000" },
  NL: { form: /^\d{4} ?[A-Z]{2}$/i, sample: "1012 AB" },
  PL: { form: /^\d{2}-\d{3}$/, sample: "00-001" },
  RU: { form: /^\d{6}$/, sample: "101000" },
  SG: { form: /^\d{6}$/, sample: "018956" },
  TH: { form: /^\d{5}$/, sample: "10200" },
  TW: { form: /^\d{3}(-?\d{2,3})?$/, sample: "110204" },
  US: { form: /^\d{5}(-\d{4})?$/, sample: "98052" },
  VN: { form: /^\d{5,6}$/, sample: "100000" },
}

export function isPostalCode(country: string, text: string): boolean {
  return (POSTAL_CODE_FORMS[country]?.form ?? /^[A-Z\d][A-Z\d -]{1,10}$/i).test(text)
}

/** A postal code as the country writes it, or null where its form is not known here. */
export function postalCodeSample(country: string): string | null {
  return POSTAL_CODE_FORMS[country]?.sample ?? null
}
