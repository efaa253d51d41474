import type { Language } from "@/lib/domain/language"
import { foldedPlainly } from "@/lib/domain/text/fold"

/** ISO 3166-1 alpha-2, the name in the agent's language, and what else people call it (`country-list.ts`). */
export type Country = { code: string; name: string; otherNames: readonly string[] }

/** Sorted as the language sorts: by strokes in zh-TW, by letters in en. */
export function inOrder(countries: readonly Country[], language: Language): Country[] {
  const collator = new Intl.Collator(language)
  return [...countries].sort((one, other) => collator.compare(one.name, other.name))
}

/**
 * The countries with a name that holds the text or whose code begins with it. First the one that is called so, then those
 * whose name begins with it.
 */
export function countriesLike(text: string, countries: readonly Country[]): Country[] {
  const wanted = folded(text)
  const called = countryCalled(text, countries)
  const found = countries.filter((country) => {
    const { code, names } = foldedOf(country)
    return code.startsWith(wanted) || names.some((name) => name.includes(wanted))
  })
  const rank = (country: Country) => (country === called ? 0 : foldedOf(country).names[0]?.startsWith(wanted) ? 1 : 2)
  return found.sort((one, other) => rank(one) - rank(other))
}

/** The country whose whole name or code the text is; a code goes before what others are called. */
export function countryCalled(text: string, countries: readonly Country[]): Country | undefined {
  const wanted = folded(text)
  return (
    countries.find((country) => foldedOf(country).code === wanted) ??
    countries.find((country) => foldedOf(country).names.includes(wanted))
  )
}

type Folded = { code: string; names: string[] }

/** Folded once for each country, not at each key. */
function foldedOf(country: Country): Folded {
  const known = FOLDED.get(country)
  if (known) return known
  const { code, name, otherNames } = country
  const made = { code: folded(code), names: [name, ...otherNames].map(folded) }
  FOLDED.set(country, made)
  return made
}

const FOLDED = new WeakMap<Country, Folded>()

/** Letter case, accents, dots and apostrophes, "&" and "and", "Saint" and "St", and the two ways to write 台 make no difference. */
export function folded(text: string): string {
  return foldedPlainly(text)
    .replace(/[.'`]/g, "")
    .replace(/[łøđæœ]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll("&", " and ")
    .replace(/\bsaint\b/g, "st")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** Letters with a stroke or tied together, which Unicode does not take apart. */
const PLAIN: Record<string, string> = { ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe" }
