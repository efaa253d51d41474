import type { Language } from "@/lib/domain/language"

/** A document on paper, top to bottom. `fine` is small print, such as hashes. What was typed stands between marks (`given`). */
export type Paper = {
  language: Language
  /** Where what was typed comes from, ISO 3166-1 alpha-2. */
  country: string
  title: string
  /** What must be seen before anything else, such as that a record was altered. */
  warning: string | null
  sentence: string
  sections: { heading: string; rows: { term: string; value: string }[]; fine?: string[] }[]
  foot: string
  /** "Page 1 of 2". */
  page: (number: number, count: number) => string
  /** Said once below, when no font has a character: those stand as their codes. */
  missing: (characters: string) => string
}
