import type { Language } from "@/lib/domain/language"

/** What a language is called, from its BCP 47 tag. What sets one written Chinese from the other is the script, not the place: zh-HK is Traditional Chinese. */
export function formatLanguage(tag: string, language: Language): string {
  const { language: tongue, script } = new Intl.Locale(tag).maximize()
  const named = tongue === "zh" && script ? `${tongue}-${script}` : tag
  return new Intl.DisplayNames(language, { type: "language" }).of(named) ?? tag
}
