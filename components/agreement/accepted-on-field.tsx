"use client"

import { useTranslations } from "next-intl"
import { DateField } from "@/components/forms/date-field"

/** The day on which the agreement was accepted. `today` is the agent's: the last day that is right. It has no default: the agent reads it off the paper. */
export function AcceptedOnField({ today, name = "acceptedOn" }: { today: string; name?: string }) {
  const t = useTranslations("agreement")
  const unusual = { before: FIRST_AGREEMENT, words: t("beforeAgreement") }
  return <DateField name={name} label={t("acceptedOn")} today={today} unusual={unusual} />
}

/** Partners have confirmed the Microsoft Customer Agreement since this day; an earlier one is allowed. (facts.md 3.6) */
const FIRST_AGREEMENT = "2019-10-01"
