"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { QuestionForm } from "@/components/forms/question-form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { isolated } from "@/components/ui/isolated"
import type { Refusal } from "@/lib/domain/refusal"

type Props = { name: string; revoke: () => Promise<Refusal | null> }

/** Revokes a key, after asking. */
export function RevokeApiKey({ name, revoke }: Props) {
  const t = useTranslations("settings.apiKey")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="quiet-bad"
        small
        onClick={() => setOpen(true)}
        aria-label={t("revokeWhat", { name: isolated(name) })}
      >
        {t("revoke")}
      </Button>
      {open && <AskAndRevoke name={name} revoke={revoke} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Mounted again each time the question is asked: an earlier refusal is no answer to it. */
function AskAndRevoke({ name, revoke, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("settings.apiKey")
  const done = useRef(false)
  const form = useRefusalForm({
    defaultValues: {},
    action: revoke,
    onDone() {
      done.current = true
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("revokeTitle", { name: isolated(name) })}
      text={t("revokeText")}
      // A revoked key has no button any more to go back to.
      focusAfter={() => (done.current ? document.getElementById("page-title") : null)}
    >
      <QuestionForm form={form} verb={t("revoke")} busyWords={t("revoking")} onClose={onClose} />
    </Dialog>
  )
}
