"use client"

import { useTranslations } from "next-intl"
import { idOfField } from "@/components/forms/field-id"
import { Form } from "@/components/forms/form"
import { SelectField } from "@/components/forms/select-field"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import { type ApiKeyKind, LIFETIMES, type Lifetime, USUAL_LIFETIME } from "@/lib/domain/api-key"
import type { Refusal } from "@/lib/domain/refusal"

export type WantedApiKey = { name: string; kind: ApiKeyKind; days: Lifetime }
export type ApiKeyAnswer = { refusal: Refusal } | { refusal: null; output: { secret: string } }
export type MakeApiKey = (key: WantedApiKey) => Promise<ApiKeyAnswer>

type Typed = { name: string; kind: ApiKeyKind; days: `${Lifetime}` }

type Props = {
  make: MakeApiKey
  /** Whether to offer keys for applications. */
  appsToo: boolean
  onMade: (key: { name: string; secret: string }) => void
  onCancel: () => void
}

/** What a new key is called, as whom it lets a program in, and for how long. */
export function ApiKeyForm({ make, appsToo, onMade, onCancel }: Props) {
  const t = useTranslations("settings.apiKey")
  const words = useTranslations("common")
  const form = useRefusalForm<Typed>({
    defaultValues: { name: "", kind: "agent", days: `${USUAL_LIFETIME}` },
    async action({ name, kind, days }) {
      const answer = await make({ name, kind, days: Number(days) as Lifetime })
      if (answer.refusal === null) onMade({ name: name.trim(), secret: answer.output.secret })
      return answer.refusal
    },
  })
  const kinds = [
    { value: "agent", name: t("kinds.asMe") },
    { value: "app", name: t("kinds.appOnly") },
  ]
  const lifetimes = LIFETIMES.map((days) => ({ value: `${days}`, name: t("days", { count: days }) }))
  return (
    <Form form={form} label={t("add")} guarded>
      <FocusOnArrival on={idOfField(form.id, "name")} />
      <TextField name="name" label={t("name")} hint={t("nameHint")} />
      {appsToo && <SelectField name="kind" label={t("kind")} hint={t("kindHint")} options={kinds} />}
      <SelectField name="days" label={t("lifetime")} options={lifetimes} />
      <div className="actions">
        <SubmitButton busyWords={t("adding")}>{t("add")}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {words("cancel")}
        </Button>
      </div>
    </Form>
  )
}
