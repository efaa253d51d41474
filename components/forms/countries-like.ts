import type { Language } from "@/lib/domain/language"

/** ISO 3166-1 alpha-2, and the name in the agent's language. */
export type Country = { code: string; name: string }

/** Sorted as the language sorts: by strokes in zh-TW, by letters in en. */
export function inOrder(countries: readonly Country[], language: Language): Country[] {
  const collator = new Intl.Collator(language)
  return [...countries].sort((one, other) => collator.compare(one.name, other.name))
}

/** The countries whose name holds the text or whose code begins with it; those that begin with it come first. */
export function countriesLike(text: string, countries: readonly Country[]): Country[] {
  const wanted = text.trim().toLowerCase()
  const found = countries.filter(
    ({ code, name }) => name.toLowerCase().includes(wanted) || code.toLowerCase().startsWith(wanted),
  )
  const isFirst = ({ name }: Country) => (name.toLowerCase().startsWith(wanted) ? 0 : 1)
  return found.sort((one, other) => isFirst(one) - isFirst(other))
}

/** The country whose whole name or code the text is, whatever its letter case. */
export function countryCalled(text: string, countries: readonly Country[]): Country | undefined {
  const wanted = text.trim().toLowerCase()
  return countries.find(({ code, name }) => [code, name].some((word) => word.toLowerCase() === wanted))
}
