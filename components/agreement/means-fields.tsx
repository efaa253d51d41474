"use client"

import { useTranslations } from "next-intl"
import { SelectField } from "@/components/forms/select-field"
import { TextAreaField } from "@/components/forms/text-area-field"
import { MEANS } from "@/lib/domain/means"

/** How the customer accepted, and what else there is to say of it. Both may be left out. */
export function MeansFields() {
  const t = useTranslations("agreement")
  const options = [
    { value: "", name: t("means.unsaid") },
    ...MEANS.map((means) => ({ value: means, name: t(`means.${means}`) })),
  ]
  return (
    <>
      <SelectField name="means" label={t("means.label")} options={options} optional />
      <TextAreaField name="note" label={t("note")} optional />
    </>
  )
}
