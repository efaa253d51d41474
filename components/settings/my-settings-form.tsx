"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Form } from "@/components/forms/form"
import { SavedToast } from "@/components/forms/saved-toast"
import { SelectField, type SelectOption } from "@/components/forms/select-field"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { Theme } from "@/lib/domain/actor"
import { LANGUAGES, type Language } from "@/lib/domain/language"
import type { Refusal } from "@/lib/domain/refusal"

/** As the form keeps them: "" is the system's look, or the partner's zone. */
export type MySettings = { language: Language; theme: Theme | ""; timeZone: string }

type Props = {
  settings: MySettings
  timeZones: readonly SelectOption[]
  save: (settings: MySettings) => Promise<Refusal | null>
}

/** In which language, look and zone the agent works. */
export function MySettingsForm({ settings, timeZones, save }: Props) {
  const t = useTranslations("settings.my")
  const words = useTranslations("common")
  const [saved, setSaved] = useState(0)
  const form = useRefusalForm<MySettings>({
    defaultValues: settings,
    action: save,
    onDone: () => setSaved((count) => count + 1),
  })
  const { language, theme } = settings
  const { resetField } = form.fields

  // The header switches them too, while this form is open.
  useEffect(() => resetField("language", { defaultValue: language }), [language, resetField])
  useEffect(() => resetField("theme", { defaultValue: theme }), [theme, resetField])

  return (
    <>
      <Form form={form} label={t("title")}>
        <SelectField
          name="language"
          label={t("language")}
          options={LANGUAGES.map((value) => ({ value, name: t(`languages.${value}`) }))}
        />
        <SelectField
          name="theme"
          label={t("theme")}
          options={[
            { value: "", name: t("themes.system") },
            { value: "light", name: t("themes.light") },
            { value: "dark", name: t("themes.dark") },
          ]}
        />
        <SelectField name="timeZone" label={t("timeZone")} hint={t("timeZoneHint")} options={timeZones} />
        <div className="actions">
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </Form>
      <SavedToast count={saved}>{words("saved")}</SavedToast>
    </>
  )
}
