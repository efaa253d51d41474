import type { Language } from "@/lib/domain/language"

/** The name of a country or region in a language, from its ISO 3166-1 alpha-2 code; an unknown code comes back as it is. */
export function formatCountry(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "region", fallback: "code" }).of(code) ?? code
}
