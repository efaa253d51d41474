import { describe, expect, test } from "vitest"
import { formatCountry } from "@/components/ui/format-country"
import { COUNTRIES as CODES } from "@/lib/domain/country"
import { LANGUAGES } from "@/lib/domain/language"
import { type Country, countriesLike, countryCalled, folded, inOrder } from "./countries-like"
import { countriesIn } from "./country-list"

const LISTS = { en: countriesIn("en"), "zh-TW": countriesIn("zh-TW") }
const FEW = LISTS.en.filter(({ code }) => ["US", "TZ", "TW"].includes(code))

const codes = (countries: readonly Country[]) => countries.map(({ code }) => code)
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "")

test("countries stand in the order of the language", () => {
  expect(codes(inOrder(FEW, "en"))).toEqual(["TW", "TZ", "US"])
})

test("any part of the name finds a country, and its beginning finds it first", () => {
  expect(codes(countriesLike("ta", FEW))).toEqual(["TW", "TZ", "US"])
})

describe.each(LANGUAGES)("in the list in %s", (language) => {
  const list = LISTS[language]

  test("every country is found, and first, by its code and its names in both languages, with accents and without", () => {
    for (const code of CODES) {
      const names = LANGUAGES.map((one) => formatCountry(code, one))
      for (const name of [
        code,
        code.toLowerCase(),
        ...names,
        ...names.map(plain),
        ...names.map((n) => n.toUpperCase()),
      ]) {
        expect([name, countryCalled(name, list)?.code]).toEqual([name, code])
        expect([name, countriesLike(name, list)[0]?.code]).toEqual([name, code])
      }
    }
  })

  test("no two countries are called the same", () => {
    const whose = new Map<string, string>()
    for (const { code, name, otherNames } of list)
      for (const word of [name, ...otherNames].map(folded)) {
        expect([word, whose.get(word) ?? code]).toEqual([word, code])
        whose.set(word, code)
      }
  })

  test.each([
    ["UK", "GB"],
    ["u.k.", "GB"],
    ["England", "GB"],
    ["Great Britain", "GB"],
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["America", "US"],
    ["UAE", "AE"],
    ["阿聯酋", "AE"],
    ["Holland", "NL"],
    ["Korea", "KR"],
    ["韓國", "KR"],
    ["한국", "KR"],
    ["대한민국", "KR"],
    ["日本", "JP"],
    ["Deutschland", "DE"],
    ["Österreich", "AT"],
    ["osterreich", "AT"],
    ["España", "ES"],
    ["espana", "ES"],
    ["Ivory Coast", "CI"],
    ["cote d'ivoire", "CI"],
    ["Turkey", "TR"],
    ["turkiye", "TR"],
    ["Czech Republic", "CZ"],
    ["Burma", "MM"],
    ["Macau", "MO"],
    ["Hong Kong", "HK"],
    ["香港", "HK"],
    ["中国", "CN"],
    ["臺灣", "TW"],
    ["台灣", "TW"],
    ["台湾", "TW"],
    ["taiwan", "TW"],
    ["新西蘭", "NZ"],
    ["Curacao", "CW"],
    ["reunion", "RE"],
    ["aland islands", "AX"],
    ["Saint Lucia", "LC"],
    ["Trinidad and Tobago", "TT"],
    ["Россия", "RU"],
    ["Ελλάδα", "GR"],
    ["مصر", "EG"],
    ["ישראל", "IL"],
    ["भारत", "IN"],
    ["ไทย", "TH"],
  ])("%s is %s", (text, code) => {
    expect(codes(countriesLike(text, list))[0]).toBe(code)
    expect(countryCalled(text, list)?.code).toBe(code)
  })
})
