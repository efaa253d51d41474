"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { QuestionForm } from "@/components/forms/question-form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { isolated } from "@/components/ui/isolated"
import type { Refusal } from "@/lib/domain/refusal"

type Props = { name: string | null; discard: () => Promise<Refusal | null> }

/** Throws a draft away, after asking. Afterwards the focus is on the list's heading, since the row is gone. */
export function DiscardDraft({ name, discard }: Props) {
  const t = useTranslations("customer.draft")
  const [open, setOpen] = useState(false)
  const discarded = useRef(false)
  const form = useRefusalForm({
    defaultValues: {},
    action: discard,
    onDone() {
      discarded.current = true
    },
  })

  // The row goes with the answer of the server, and the open dialog keeps the focus until then.
  useEffect(() => () => focusHeadingIf(discarded.current), [])

  const what = (words: ReactNode) => <span className="for-readers">{words}</span>
  return (
    <>
      <Button small look="quiet-bad" onClick={() => setOpen(true)}>
        {t.rich("discardWhat", { what, name: name === null ? t("unnamed") : isolated(name) })}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={name ? t("discardTitle", { name: isolated(name) }) : t("discardUnnamed")}
        text={t("discardText")}
      >
        <QuestionForm
          form={form}
          label={t("discard")}
          verb={t("discard")}
          busyWords={t("discarding")}
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}

function focusHeadingIf(discarded: boolean) {
  if (discarded) document.getElementById("page-title")?.focus()
}
