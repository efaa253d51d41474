import type { Language } from "@/lib/domain/language"

export type Name = { firstName: string; lastName: string }

/**
 * A person's name as it is read, and the language it is written in where the script tells: a name in Han alone is taken
 * for Chinese.
 */
export type FormattedName = { text: string; lang: "zh-Hant-TW" | "ja" | "ko" | null }

/**
 * Family name first in zh-TW (Carr, Tania), last in en (Tania Carr). A name all in Han, kana or Hangul is written together,
 * family name first, in every language (王小明, 佐藤さくら, 김민준); two parts in kana keep a blank between them.
 */
export function formatName({ firstName, lastName }: Name, language: Language): FormattedName {
  const [first, last] = [firstName.trim(), lastName.trim()]
  if (isEastAsian(first + last)) {
    const blank = first && last && isKana(first) && isKana(last) ? " " : ""
    return { text: last + blank + first, lang: languageOf(first + last) }
  }
  if (language === "zh-TW") return { text: [last, first].filter(Boolean).join(", "), lang: null }
  return { text: [first, last].filter(Boolean).join(" "), lang: null }
}

/** The dots that stand between the parts of a name (拉維斯‧基谷, ジョン・スミス), as keyboards and input methods have them. */
const DOTS = "·‧・･•∙⋅‐゠ㆍ᛫"

/** Han, kana, Bopomofo and Hangul with the marks of theirs, such as 々 and ー, dots, blanks, and what chooses a form of a character. */
const EAST_ASIAN = new RegExp(
  `^[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}ーｰ〆゛゜ﾞﾟ\\p{Variation_Selector}\\s${DOTS}]+$`,
  "u",
)
const HANGUL = /\p{Script=Hangul}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const LETTER = /\p{L}/u

function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text) && LETTER.test(text)
}

function isKana(text: string): boolean {
  return KANA.test(text) && !/\p{Script=Han}/u.test(text)
}

/** One of the dots is itself a letter of Hangul. */
function languageOf(text: string): FormattedName["lang"] {
  if (HANGUL.test(text.replaceAll("ㆍ", ""))) return "ko"
  return KANA.test(text) ? "ja" : "zh-Hant-TW"
}
