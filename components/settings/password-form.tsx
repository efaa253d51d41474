"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useWatch } from "react-hook-form"
import { CheckField } from "@/components/forms/check-field"
import { Form } from "@/components/forms/form"
import { SavedToast } from "@/components/forms/saved-toast"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { Refusal } from "@/lib/domain/refusal"
import { KeysToRevoke, type KeyTicks, type KeyToRevoke, tickedKeys } from "./keys-to-revoke"

export type PasswordChange = { currentPassword: string; newPassword: string; revokeApiKeys: string[] }
type Typed = Omit<PasswordChange, "revokeApiKeys"> & KeyTicks & { shown: boolean }

type Props = {
  /** Tells the browser's password keeper whose password it is. */
  email: string
  change: (passwords: PasswordChange) => Promise<Refusal | null>
  /** The agent's keys that open something. */
  keys: readonly KeyToRevoke[]
}

/** Another password for the agent. It is typed once: whoever wants to check it can look at it. */
export function PasswordForm({ email, change, keys }: Props) {
  const t = useTranslations("settings.password")
  const [changed, setChanged] = useState(0)
  const form = useRefusalForm<Typed>({
    defaultValues: EMPTY,
    action: ({ currentPassword, newPassword, ...ticks }) =>
      change({ currentPassword, newPassword, revokeApiKeys: tickedKeys(keys, ticks) }),
    onDone() {
      form.fields.reset(EMPTY)
      setChanged((count) => count + 1)
    },
  })
  const type = useWatch({ control: form.fields.control, name: "shown" }) ? "text" : "password"
  return (
    <>
      <Form form={form} label={t("title")}>
        <input type="text" autoComplete="username" aria-label={t("account")} value={email} readOnly hidden />
        <TextField name="currentPassword" type={type} label={t("current")} autoComplete="current-password" />
        <TextField name="newPassword" type={type} label={t("new")} autoComplete="new-password" />
        <CheckField name="shown" label={t("show")} />
        <KeysToRevoke keys={keys} />
        <div className="actions">
          <SubmitButton look="second">{t("change")}</SubmitButton>
        </div>
      </Form>
      <SavedToast count={changed}>{t("changed")}</SavedToast>
    </>
  )
}

const EMPTY: Typed = { currentPassword: "", newPassword: "", keys: [], shown: false }
