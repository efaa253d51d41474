"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { QuestionForm } from "@/components/forms/question-form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { isolated } from "@/components/ui/isolated"
import type { Refusal } from "@/lib/domain/refusal"

type Props = { name: string; remove: () => Promise<Refusal | null>; onDone: () => void }

/** Removes a passkey or the time codes, once that is meant. */
export function RemoveFactor({ name, remove, onDone }: Props) {
  const t = useTranslations("factor")
  const [open, setOpen] = useState(false)
  const form = useRefusalForm({
    defaultValues: {},
    action: remove,
    onDone() {
      setOpen(false)
      onDone()
    },
  })
  return (
    <>
      <Button small look="quiet-bad" onClick={() => setOpen(true)}>
        {t("remove")}
        <span className="for-readers"> {name}</span>
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("removeTitle", { name: isolated(name) })}
        text={t("removeText")}
        // The button goes with what was removed.
        focusAfter={() => document.getElementById("add-passkey")}
      >
        <QuestionForm form={form} verb={t("remove")} busyWords={t("removing")} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
