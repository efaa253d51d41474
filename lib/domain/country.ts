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
  return (REGISTRATION_FORMS[country]?.form ?? ANY_REGISTRATION).test(text)
}

const ANY_REGISTRATION = /^[\p{L}\d][\p{L}\d ./-]{2,28}[\p{L}\d]$/u

/** The form of a country's registration numbers, as a regular expression. */
export function registrationPattern(country: string): string {
  return (REGISTRATION_FORMS[country]?.form ?? ANY_REGISTRATION).source
}

/** A registration number as the country writes it, or null where many kinds are used. */
export function registrationSample(country: string): string | null {
  return REGISTRATION_FORMS[country]?.sample ?? null
}

/** Places without postal codes: the field is not shown there. (The world's posts, as libaddressinput lists them) */
const WITHOUT_POSTAL_CODE = new Set(
  (
    "AE AG AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN LC LY ML MO MR MS " +
    "MW NR NU PA PS QA RW SB SC SL SR SS ST SX TD TF TG TK TL TO TV UG VU WS YE ZW"
  ).split(" "),
)

/** Places where nothing is delivered without one. In all others there are postal codes, and addresses do without. */
const DEMANDS_POSTAL_CODE = new Set(
  (
    "AS AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HU IM IN IO IT JE JP KR LI LT LU LV MF MH MP " +
    "MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SI SJ SK SM TC TR TW UA US VI WF YT ZA"
  ).split(" "),
)

export function hasPostalCode(country: string): boolean {
  return !WITHOUT_POSTAL_CODE.has(country)
}

export function demandsPostalCode(country: string): boolean {
  return DEMANDS_POSTAL_CODE.has(country)
}
