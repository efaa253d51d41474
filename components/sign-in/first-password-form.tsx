"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { CheckField } from "@/components/forms/check-field"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { Refusal } from "@/lib/domain/refusal"

type Props = { email: string; choose: (typed: { newPassword: string }) => Promise<Refusal | null> }

/** A password of the agent's own in the place of one that somebody else made. */
export function FirstPasswordForm({ email, choose }: Props) {
  const t = useTranslations("factor")
  const words = useTranslations("settings.password")
  const form = useRefusalForm<{ newPassword: string; shown: boolean }>({
    defaultValues: { newPassword: "", shown: false },
    action: ({ newPassword }) => choose({ newPassword }),
  })
  const type = useWatch({ control: form.fields.control, name: "shown" }) ? "text" : "password"
  return (
    <Form form={form} label={t("step.new-password")}>
      <input type="text" autoComplete="username" aria-label={words("account")} value={email} readOnly hidden />
      <TextField name="newPassword" type={type} label={words("new")} hint={words("text")} autoComplete="new-password" />
      <CheckField name="shown" label={words("show")} />
      <SubmitButton>{t("goOn")}</SubmitButton>
    </Form>
  )
}
