"use client"

import { useTranslations } from "next-intl"
import { idOfField } from "@/components/forms/field-id"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { makePasskey } from "@/components/identity/passkey"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import type { SetUpActs } from "./set-up"

type Props = Pick<SetUpActs, "offerPasskey" | "addPasskey"> & {
  onAdded: (recoveryCodes: string[] | null) => void
  onCancel: () => void
}

/** What a new passkey is called; the browser does the rest with its own questions. */
export function PasskeyForm({ offerPasskey, addPasskey, onAdded, onCancel }: Props) {
  const t = useTranslations("factor.passkeys")
  const words = useTranslations("common")
  const form = useRefusalForm({
    defaultValues: { name: "" },
    action: ({ name }) =>
      makePasskey(offerPasskey, async (passkey) => {
        const answer = await addPasskey({ name, passkey })
        if (answer.refusal === null) onAdded(answer.output.recoveryCodes)
        return answer.refusal
      }),
  })
  return (
    <Form form={form} label={t("add")}>
      <FocusOnArrival on={idOfField(form.id, "name")} />
      <TextField name="name" label={t("name")} hint={t("nameHint")} />
      <div className="actions" id={idOfField(form.id, "passkey")} tabIndex={-1}>
        <SubmitButton busyWords={t("adding")}>{t("make")}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {words("cancel")}
        </Button>
      </div>
    </Form>
  )
}
