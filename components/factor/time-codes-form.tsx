"use client"

import { useTranslations } from "next-intl"
import { idOfField } from "@/components/forms/field-id"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"
import type { SetUpActs, TimeCodeOffer } from "./set-up"

type Props = TimeCodeOffer & {
  add: SetUpActs["addTimeCodes"]
  onAdded: (recoveryCodes: string[] | null) => void
  onCancel: () => void
}

/** The secret for an authenticator app, to be scanned or typed, and the code that shows that it works. */
export function TimeCodesForm({ secret, qrCode, offer, add, onAdded, onCancel }: Props) {
  const t = useTranslations("factor.timeCodes")
  const words = useTranslations("common")
  const copy = useTranslations("factor.codes")
  const form = useRefusalForm({
    defaultValues: { code: "" },
    async action({ code }) {
      const answer = await add({ offer, code })
      if (answer.refusal === null) onAdded(answer.output.recoveryCodes)
      return answer.refusal
    },
  })
  return (
    <Form form={form} label={t("add")}>
      <FocusOnArrival on={idOfField(form.id, "code")} />
      <div className="set-up">
        {/* biome-ignore lint/performance/noImgElement: it is made for this agent alone, and stands in the page itself. */}
        <img src={`data:image/svg+xml,${encodeURIComponent(qrCode)}`} alt={t("qrCode")} width={180} height={180} />
        <div>
          <p>{t("scan")}</p>
          <p>{t("orType")}</p>
          <p className="given-secret">
            <code>{secret.match(/.{1,4}/g)?.join(" ")}</code>
            <CopyButton text={secret} words={copy("copy")} doneWords={copy("copied")} what={t("secret")} />
          </p>
        </div>
      </div>
      <TextField name="code" label={t("code")} hint={t("codeHint")} inputMode="numeric" autoComplete="one-time-code" />
      <div className="actions">
        <SubmitButton busyWords={t("adding")}>{t("confirm")}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {words("cancel")}
        </Button>
      </div>
    </Form>
  )
}
