import type { Language } from "@/lib/domain/language"

/** A number with its thousands apart: 1,024. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value)
}
