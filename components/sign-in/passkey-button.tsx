"use client"

import { useTranslations } from "next-intl"
import { idOfField } from "@/components/forms/field-id"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { type AskToSign, signByPasskey } from "@/components/identity/passkey"
import type { Refusal } from "@/lib/domain/refusal"

type Props = { ask: AskToSign; signIn: (passkey: unknown) => Promise<Refusal | null> }

/** The way in by a passkey alone: the device knows who it is. */
export function PasskeyButton({ ask, signIn }: Props) {
  const t = useTranslations("signIn")
  const form = useRefusalForm({ defaultValues: {}, action: () => signByPasskey(ask, signIn) })
  return (
    <Form form={form} label={t("withPasskey")}>
      <div id={idOfField(form.id, "passkey")} tabIndex={-1} className="grid">
        <SubmitButton look="second" busyWords={t("signingIn")}>
          {t("withPasskey")}
        </SubmitButton>
      </div>
    </Form>
  )
}
