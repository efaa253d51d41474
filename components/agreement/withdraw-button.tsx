"use client"

import { useLocale, useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { QuestionForm } from "@/components/forms/question-form"
import { TextAreaField } from "@/components/forms/text-area-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { formatDay } from "@/components/ui/format-day"
import { formatName } from "@/components/ui/format-name"
import { isolated } from "@/components/ui/isolated"
import type { Refusal } from "@/lib/domain/refusal"

type Props = {
  customerName: string
  confirmation: { firstName: string; lastName: string; acceptedOn: string }
  withdraw: (typed: { reason: string }) => Promise<Refusal | null>
}

/** Withdraws a record that was a mistake, after asking, and with a reason. */
export function WithdrawButton({ customerName, confirmation, withdraw }: Props) {
  const t = useTranslations("agreement.withdraw")
  const language = useLocale()
  const [open, setOpen] = useState(false)
  const done = useRef(false)
  const day = formatDay(confirmation.acceptedOn, language)
  const name = formatName(confirmation, language).text
  return (
    <>
      <Button look="quiet-bad" small onClick={() => setOpen(true)} aria-label={t("actWhat", { day })}>
        {t("act")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("title")}
        text={t("text", { customer: isolated(customerName), name: isolated(name), day })}
        // Its own button is gone with the record that counted.
        focusAfter={() => (done.current ? document.getElementById("history") : null)}
      >
        {open && (
          <Reason
            withdraw={withdraw}
            onClose={() => setOpen(false)}
            onDone={() => {
              done.current = true
              setOpen(false)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

/** Mounted again each time the question is asked: an earlier refusal is no answer to it. */
function Reason({ withdraw, onClose, onDone }: Pick<Props, "withdraw"> & { onClose: () => void; onDone: () => void }) {
  const t = useTranslations("agreement.withdraw")
  const form = useRefusalForm({
    defaultValues: { reason: "" },
    action: withdraw,
    onDone,
  })
  return (
    <QuestionForm form={form} label={t("title")} verb={t("confirm")} busyWords={t("busy")} onClose={onClose}>
      <TextAreaField name="reason" label={t("reason")} />
    </QuestionForm>
  )
}
