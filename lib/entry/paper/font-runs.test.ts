import { describe, expect, test } from "vitest"
import { composed } from "@/lib/domain/text/characters"
import { fontRuns, given } from "./font-runs"

function drawn(text: string, country: string | null = null) {
  const missing = new Set<string>()
  const { text: shown, runs } = fontRuns(text, { weight: "regular", country, missing })
  return { shown, runs: runs.map(({ start, end, font }) => [shown.slice(start, end), font]), missing: [...missing] }
}

describe("each script has its font", () => {
  test.each([
    ["Tania Carr", "TC"],
    ["王小明", "TC"],
    ["张伟贸易", "SC"],
    ["𠮷野家", "JP"],
    ["佐藤さくら", "JP"],
    ["김민준", "KR"],
    ["金민준", "KR"],
    ["Łukasz Żak", "Latin"],
    ["Nguyễn Thị Hạnh", "TC"],
    ["Ахмед Қасымов", "Latin"],
    ["Ελλάδα", "Latin"],
    ["محمد", "Arabic"],
    ["עברית", "Hebrew"],
    ["สมชาย ใจดี", "Thai"],
    ["देवनागरी", "Devanagari"],
    ["தமிழ்", "Tamil"],
    ["বাংলা", "Bengali"],
    ["ગુજરાતી", "Gujarati"],
    ["ਪੰਜਾਬੀ", "Gurmukhi"],
    ["ଓଡ଼ିଆ", "Oriya"],
    ["తెలుగు", "Telugu"],
    ["ಕನ್ನಡ", "Kannada"],
    ["മലയാളം", "Malayalam"],
    ["සිංහල ශ්‍රී", "Sinhala"],
    ["ქართული", "Georgian"],
    ["Հայերեն", "Armenian"],
    ["አማርኛ", "Ethiopic"],
    ["ភ្នំពេញ", "Khmer"],
    ["ວຽງຈັນ", "Lao"],
    ["မြန်မာ", "Myanmar"],
    ["ދިވެހި", "Thaana"],
    ["འབྲུག་ཡུལ་", "Tibetan"],
    ["ⵜⴰⵎⴰⵣⵉⵖⵜ", "Tifinagh"],
    ["ᠮᠣᠩᠭᠣᠯ", "Mongolian"],
    ["ᐃᓄᒃᑎᑐᑦ", "Canadian_Aboriginal"],
  ])("%s is all in %s", (text, font) => {
    expect(drawn(text)).toEqual({ shown: composed(text), runs: [[composed(text), font]], missing: [] })
  })
})

describe("characters that several countries have are drawn as the customer's country does", () => {
  test.each([
    ["JP", "直樹", "JP"],
    ["CN", "直樹", "SC"],
    ["SG", "直樹", "SC"],
    ["KR", "金直", "KR"],
    ["TW", "直樹", "TC"],
    ["HK", "直樹", "TC"],
    ["US", "直樹", "TC"],
    ["JP", "张伟", "SC"],
    ["CN", "さくら", "JP"],
  ])("in %s %s is in %s", (country, text, font) => {
    expect(drawn(`客戶${given(text)}`, country).runs.filter(([piece]) => piece !== "客戶")).toEqual([[text, font]])
  })
})

describe("what no font has", () => {
  test.each([
    ["\u{2A6D6}明", "[U+2A6D6]明", ["U+2A6D6"]],
    ["emoji 😀", "emoji [U+1F600]", ["U+1F600"]],
    ["Zoe\u0308", "Zoë", []],
    ["x\u202Ey", "x[U+202E]y", ["U+202E"]],
    ["Ada\u200D\u{E0100}", "Ada\u200D\u{E0100}", []],
    ["two\nlines", "two\nlines", []],
  ])("%j stands as %j", (text, shown, missing) => {
    expect(drawn(text)).toMatchObject({ shown, missing })
  })

  test("nor does what was typed end its own marks", () => {
    expect(drawn(given("a\u2069b\u2068c")).shown).toBe("\u2068a[U+2069]b[U+2068]c\u2069")
  })
})
