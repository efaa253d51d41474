import { describe, expect, test } from "vitest"
import { LANGUAGES } from "@/lib/domain/language"
import { formatName } from "./format-name"

test.each([
  ["Tania", "Carr", "en", "Tania Carr"],
  ["Tania", "Carr", "zh-TW", "Carr, Tania"],
  ["Ming", "王", "zh-TW", "王, Ming"],
  ["Ming", "王", "en", "Ming 王"],
  ["  Tania ", "", "zh-TW", "Tania"],
  ["Łukasz", "Żak", "en", "Łukasz Żak"],
  ["Ахмед", "Алиев", "en", "Ахмед Алиев"],
  ["محمد", "الأحمد", "en", "محمد الأحمد"],
  ["สมชาย", "ใจดี", "en", "สมชาย ใจดี"],
  ["-", "Sukarno", "en", "- Sukarno"],
  ["・", "-", "en", "・ -"],
] as const)("%s %s in %s is %s", (firstName, lastName, language, text) => {
  expect(formatName({ firstName, lastName }, language)).toEqual({ text, lang: null })
})

describe.each(LANGUAGES)("family name first and together in %s", (language) => {
  test.each([
    ["小明", "王", "王小明", "zh-Hant-TW"],
    ["伟", "张", "张伟", "zh-Hant-TW"],
    ["直樹", "内田", "内田直樹", "zh-Hant-TW"],
    ["修一", "佐々木", "佐々木修一", "zh-Hant-TW"],
    ["葛", "葛\u{E0100}城", "葛\u{E0100}城葛", "zh-Hant-TW"],
    ["𠮷郎", "𠮷田", "𠮷田𠮷郎", "zh-Hant-TW"],
    ["小明", " 歐陽　", "歐陽小明", "zh-Hant-TW"],
    ["小 明", "王", "王小 明", "zh-Hant-TW"],
    ["さくら", "佐藤", "佐藤さくら", "ja"],
    ["ヴィクトー", "佐藤", "佐藤ヴィクトー", "ja"],
    ["ジョン", "スミス", "スミス ジョン", "ja"],
    ["ｼﾞｮﾝ", "ﾓｰﾝ", "ﾓｰﾝ ｼﾞｮﾝ", "ja"],
    ["さくら", "たなか", "たなか さくら", "ja"],
    ["민준", "김", "김민준", "ko"],
    ["민준", "金", "金민준", "ko"],
    ["민준".normalize("NFD"), "김", `김${"민준".normalize("NFD")}`, "ko"],
    ["ㄒㄧㄠˇ".slice(0, 3), "王", "王ㄒㄧㄠ", "zh-Hant-TW"],
    ["", "王小明", "王小明", "zh-Hant-TW"],
    // The dot between the parts of a foreign name, as each keyboard has it.
    ..."·‧・･•∙⋅ㆍ"
      .split("")
      .map((dot) => [`拉維斯${dot}基谷`, "王", `王拉維斯${dot}基谷`, dot === "" ? "ja" : "zh-Hant-TW"] as const),
    ["斯‧基谷", "拉維", "拉維斯‧基谷", "zh-Hant-TW"],
  ] as const)("%s %s is %s", (firstName, lastName, text, lang) => {
    expect(formatName({ firstName, lastName }, language).text).toEqual(text)
    expect(formatName({ firstName, lastName }, language).lang).toEqual(lang)
  })
})
