"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/forms/form"
import { SavedToast } from "@/components/forms/saved-toast"
import { SelectField, type SelectOption } from "@/components/forms/select-field"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { Refusal } from "@/lib/domain/refusal"

export type PartnerZone = { timeZone: string }

type Props = {
  timeZone: string
  timeZones: readonly SelectOption[]
  save: (zone: PartnerZone) => Promise<Refusal | null>
}

/** The zone of all agents who did not choose one. */
export function PartnerZoneForm({ timeZone, timeZones, save }: Props) {
  const t = useTranslations("settings.ofPartner")
  const words = useTranslations("common")
  const [saved, setSaved] = useState(0)
  const form = useRefusalForm<PartnerZone>({
    defaultValues: { timeZone },
    action: save,
    onDone: () => setSaved((count) => count + 1),
  })
  return (
    <>
      <Form form={form} label={t("zoneTitle")}>
        <SelectField name="timeZone" label={t("timeZone")} options={timeZones} />
        <div className="actions">
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </Form>
      <SavedToast count={saved}>{words("saved")}</SavedToast>
    </>
  )
}
