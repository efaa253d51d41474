"use client"

import { useTranslations } from "next-intl"
import { DateField } from "@/components/forms/date-field"

/** The day on which the agreement was accepted. `today` is the agent's: the last day that is right. It has no default: the agent reads it off the paper. */
export function AcceptedOnField({ today, name = "acceptedOn" }: { today: string; name?: string }) {
  const t = useTranslations("agreement")
  return <DateField name={name} label={t("acceptedOn")} today={today} />
}
