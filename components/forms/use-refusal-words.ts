"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatDay, isRealDay } from "@/components/ui/format-day"
import type { Language } from "@/lib/domain/language"
import type { Problem } from "@/lib/domain/problem"
import type { Trouble } from "./trouble"

/**
 * The sentence for a problem or a refusal is picked by a key that is known only when it arrives, so the check that the
 * values fit the sentence is the words' own test, not the compiler's.
 */
type Say = (key: string, values?: Record<string, string | number>) => string

/** Gives a function that says in the agent's language what is wrong with a field. */
export function useProblemWords(): (problem: Problem) => string {
  const say: Say = useTranslations("problem") as unknown as Say
  const language = useLocale()
  return ({ key, values }) => say(key, inWords(values, language))
}

/** Days that a sentence names come as "2026-11-22" and are said as the language says them. */
function inWords(values: Problem["values"], language: Language): Record<string, string | number> {
  const said = Object.entries(values ?? {}).map(([name, value]) => {
    return [name, typeof value === "string" && isRealDay(value) ? formatDay(value, language, "long") : value]
  })
  return Object.fromEntries(said)
}

/** Gives a function that says why nothing was saved. What a refusal carries besides its kind are values of its sentence. */
export function useRefusalWords(): (trouble: Trouble) => string {
  const say: Say = useTranslations("refusal") as unknown as Say
  return ({ kind, ...rest }) => {
    const values = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === "string")
    return say(kind, Object.fromEntries(values))
  }
}
