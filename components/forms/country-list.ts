import { formatCountry } from "@/components/ui/format-country"
import { COUNTRIES } from "@/lib/domain/country"
import { LANGUAGES, type Language } from "@/lib/domain/language"
import { type Country, folded } from "./countries-like"

/** The markets a customer can be in, with their names in a language and what else people call them; made once. */
export function countriesIn(language: Language): readonly Country[] {
  const made = LISTS.get(language) ?? COUNTRIES.map((code) => countryIn(language, code))
  LISTS.set(language, made)
  return made
}

const LISTS = new Map<Language, readonly Country[]>()

/**
 * Besides its name in `language` a country is called by its names in the portal's other language, in simplified Chinese
 * and in Hong Kong's, in its own language, by its short name (UK), and by names that people use and no standard has.
 */
function countryIn(language: Language, code: string): Country {
  const name = formatCountry(code, language)
  const own = new Intl.Locale(`und-${code}`).maximize().language
  const names = [
    ...LANGUAGES.map((one) => formatCountry(code, one)),
    ...["en", "zh-Hans", "zh-HK", own].flatMap((one) => [nameIn(one, code, "long"), nameIn(one, code, "short")]),
    ...(ALSO_CALLED[code]?.split("|") ?? []),
  ]
  const isNew = (one: string, at: number) => names.findIndex((other) => folded(other) === folded(one)) === at
  const isSaid = new Set([folded(name), folded(code)])
  return { code, name, otherNames: names.filter((one, at) => isNew(one, at) && !isSaid.has(folded(one))) }
}

function nameIn(language: string, code: string, style: "long" | "short"): string {
  return new Intl.DisplayNames(language, { type: "region", style, fallback: "code" }).of(code) ?? code
}

const ALSO_CALLED: Record<string, string> = {
  AE: "UAE|Emirates|Dubai|Abu Dhabi|阿聯|阿聯酋",
  BA: "Bosnia|波士尼亞",
  BN: "Brunei Darussalam",
  BO: "Plurinational State of Bolivia",
  CD: "DRC|DR Congo|Democratic Republic of the Congo|Congo-Kinshasa|Zaire|剛果民主共和國",
  CG: "Republic of the Congo|Congo-Brazzaville|剛果共和國",
  CI: "Ivory Coast",
  CN: "PRC|People's Republic of China|Mainland China|中國大陸|大陸|中華人民共和國",
  CV: "Cabo Verde",
  CZ: "Czech Republic",
  DE: "Federal Republic of Germany",
  ES: "Espana",
  FK: "Malvinas",
  FM: "Federated States of Micronesia",
  GB: "UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|大英國協|大不列顛|聯合王國",
  GR: "EL|Hellas|Hellenic Republic",
  HK: "Hong Kong|HKSAR|香港",
  IE: "Republic of Ireland|Eire",
  KN: "Saint Kitts|St Kitts",
  KR: "Korea|Republic of Korea|ROK|韓國|大韓民國",
  LA: "Lao PDR|Lao People's Democratic Republic",
  LK: "Ceylon",
  MD: "Republic of Moldova",
  MK: "Macedonia|FYROM",
  MM: "Burma|Myanmar",
  MO: "Macau|Macao|澳門",
  NL: "Holland|The Netherlands",
  NZ: "Aotearoa|新西蘭",
  PG: "PNG",
  PH: "The Philippines",
  PS: "Palestine|巴勒斯坦",
  RU: "Russian Federation|俄羅斯聯邦",
  SA: "KSA|沙烏地|沙特",
  SH: "Ascension|Tristan da Cunha",
  SZ: "Swaziland",
  TL: "East Timor",
  TR: "Turkey",
  TW: "Formosa|Republic of China|ROC|Chinese Taipei|中華民國",
  TZ: "United Republic of Tanzania",
  US: "USA|America|United States of America|The States|美利堅合眾國",
  VA: "Vatican|Holy See|教廷",
  VE: "Bolivarian Republic of Venezuela",
  VG: "BVI",
  VI: "USVI|US Virgin Islands",
  VN: "Viet Nam",
  ZA: "RSA",
}
