/** The two languages of the portal, told apart by their BCP 47 tags. The first is the one we fall back to. */
export const LANGUAGES = ["en", "zh-TW"] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/**
 * The portal's language for somebody we do not know yet.
 * Takes the browser's Accept-Language header; any Chinese gets zh-TW, the only Chinese that the portal speaks.
 */
export function languageFor(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";")
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="))
      return { tag, weight: weight ? Number(weight.trim().slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    if (tag.startsWith("zh")) return "zh-TW"
    if (tag.startsWith("en")) return "en"
  }
  return "en"
}
