import type { Language } from "@/lib/domain/language"

export type Name = { firstName: string; lastName: string }

/** A person's name as it is read, and whether it is Chinese whatever the language around it. */
export type FormattedName = { text: string; isHan: boolean }

/**
 * Family name first in zh-TW (Carr, Tania), last in en (Tania Carr). A name all in Han characters is written together,
 * family name first, in every language (王小明).
 */
export function formatName({ firstName, lastName }: Name, language: Language): FormattedName {
  const [first, last] = [firstName.trim(), lastName.trim()]
  if (isHan(first + last)) return { text: last + first, isHan: true }
  if (language === "zh-TW") return { text: [last, first].filter(Boolean).join(", "), isHan: false }
  return { text: [first, last].filter(Boolean).join(" "), isHan: false }
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}・·〇]+$/u.test(text)
}
