import type { Language } from "@/lib/domain/language"

/** ISO 3166-1 alpha-2, the name in the agent's language, and in the portal's other one. */
export type Country = { code: string; name: string; otherName: string }

/** Sorted as the language sorts: by strokes in zh-TW, by letters in en. */
export function inOrder(countries: readonly Country[], language: Language): Country[] {
  const collator = new Intl.Collator(language)
  return [...countries].sort((one, other) => collator.compare(one.name, other.name))
}

/** The countries whose name, in either language, holds the text or whose code begins with it; those that begin with it come first. */
export function countriesLike(text: string, countries: readonly Country[]): Country[] {
  const wanted = folded(text)
  const found = countries.filter(
    ({ code, name, otherName }) =>
      [name, otherName].some((word) => folded(word).includes(wanted)) || folded(code).startsWith(wanted),
  )
  const isFirst = ({ name }: Country) => (folded(name).startsWith(wanted) ? 0 : 1)
  return found.sort((one, other) => isFirst(one) - isFirst(other))
}

/** The country whose whole name, in either language, or code the text is, whatever its letter case. */
export function countryCalled(text: string, countries: readonly Country[]): Country | undefined {
  const wanted = folded(text)
  return countries.find(({ code, name, otherName }) => [code, name, otherName].some((word) => folded(word) === wanted))
}

/** Letter case and the two ways to write 台 make no difference. */
function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll("臺", "台")
}
