"use client"

import { useTranslations } from "next-intl"
import type { Autosave } from "@/components/forms/autosave"
import { forgetVersion } from "@/components/forms/known-versions"
import { QuestionForm } from "@/components/forms/question-form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Dialog } from "@/components/ui/dialog"
import { isolated } from "@/components/ui/isolated"
import type { DraftValues } from "@/lib/domain/draft"
import type { Refusal } from "@/lib/domain/refusal"

type Props = {
  open: boolean
  onClose: () => void
  draftId: string
  /** The company's name as far as it is typed. */
  name: string
  autosave: Autosave<DraftValues>
  /** Throws the draft away and leads to the list of drafts. */
  discard: () => Promise<Refusal | null>
}

/** Asks before a draft is thrown away. Meanwhile nothing more of it is saved, or it would come back. */
export function DiscardDialog({ open, onClose, draftId, name, autosave, discard }: Props) {
  const t = useTranslations("draft.discard")
  const form = useRefusalForm({
    defaultValues: {},
    async action() {
      await autosave.stop()
      forgetVersion(draftId)
      return discard()
    },
  })

  function close() {
    autosave.start()
    onClose()
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title={t("title")}
      text={t("text", { name: isolated(name.trim()) || t("noName") })}
    >
      <QuestionForm form={form} label={t("title")} verb={t("confirm")} busyWords={t("busy")} onClose={close} />
    </Dialog>
  )
}
