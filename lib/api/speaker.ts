import { createTranslator } from "use-intl/core"
import { type Language, languageFor } from "@/lib/domain/language"
import type { Problem, ProblemKey } from "@/lib/domain/problem"
import type { Refusal } from "@/lib/domain/refusal"
import { MESSAGES } from "@/lib/i18n/messages"
import type { ErrorCode } from "./error-codes"

/** Says in one language what was wrong. */
export type Speaker = {
  language: Language
  problem: (problem: Problem) => string
  refusal: (refusal: Refusal) => string
  error: (code: ErrorCode) => string
}

const SPEAKERS: Record<Language, Speaker> = { en: speaker("en"), "zh-TW": speaker("zh-TW") }

/** Who answers a call that asks for a locale (`X-Locale`: "zh-TW", "en-US"): English, unless it wants Chinese. */
export function speakerOf(locale: string | undefined): Speaker {
  return SPEAKERS[languageFor(locale ?? null)]
}

/** A program sees no list to choose from and no calendar: it is told what can be sent. */
const SAID_TO_PROGRAMS: Partial<Record<ProblemKey, ProblemKey>> = {
  stateRequired: "stateUnknown",
  dateForm: "dateFormOnWire",
}

function speaker(language: Language): Speaker {
  const messages = MESSAGES[language]
  const words = createTranslator({ locale: language, messages, timeZone: "UTC" })
  return {
    language,
    problem: ({ key, values }) => words(`problem.${SAID_TO_PROGRAMS[key] ?? key}`, values as never),
    error: (code) => messages.api[code],
    refusal: ({ kind, ...values }) => words(`refusal.${kind}`, values as never),
  }
}
