"use client"

import { useTranslations } from "next-intl"
import { idOfField } from "@/components/forms/field-id"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { Refusal } from "@/lib/domain/refusal"
import { type SampleAccount, SampleAccounts } from "./sample-accounts"

export type Credentials = { email: string; password: string }

type Props = {
  action: (credentials: Credentials) => Promise<Refusal | null>
  /** Other ways in, beneath the button. */
  otherWays?: React.ReactNode
  /** Listed only where the sample data is loaded. */
  samples?: { password: string; accounts: readonly SampleAccount[] } | null
}

/** E-mail address and password. After a refusal the address stays, the password does not. */
export function SignInForm({ action, otherWays, samples }: Props) {
  const t = useTranslations("signIn")
  const form = useRefusalForm<Credentials>({
    defaultValues: { email: "", password: "" },
    action,
    onRefusal(refusal) {
      if (refusal.kind === "invalid" && refusal.problems.credentials) form.fields.setValue("password", "")
      return false
    },
  })
  return (
    <>
      <Form form={form} label={t("title")}>
        {/* A wrong password is said of both fields together: nobody learns which of the two was wrong. */}
        <fieldset id={idOfField(form.id, "credentials")} className="grid gap-4" tabIndex={-1} aria-label={t("title")}>
          <TextField name="email" type="email" label={t("email")} autoComplete="username" />
          <TextField name="password" type="password" label={t("password")} autoComplete="current-password" />
        </fieldset>
        <SubmitButton busyWords={t("signingIn")}>{t("signIn")}</SubmitButton>
      </Form>
      {otherWays}
      {samples && (
        <SampleAccounts
          {...samples}
          choose={(email) => {
            form.fields.setValue("email", email)
            form.fields.setValue("password", samples.password)
          }}
        />
      )}
    </>
  )
}
