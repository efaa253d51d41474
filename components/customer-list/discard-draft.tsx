"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState, useTransition } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Refusal } from "@/lib/domain/refusal"

type Props = { name: string | null; discard: () => Promise<Refusal | null> }

/** Throws a draft away, after asking. Afterwards the focus is on the list's heading, since the row is gone. */
export function DiscardDraft({ name, discard }: Props) {
  const t = useTranslations("customer.draft")
  const cancel = useTranslations("common")("cancel")
  const [open, setOpen] = useState(false)
  const [trouble, setTrouble] = useState<"gone" | "signedOut" | "discardFailed" | null>(null)
  const [busy, start] = useTransition()
  const discarded = useRef(false)

  // The row goes with the answer of the server, and the open dialog keeps the focus until then.
  useEffect(() => () => focusHeadingIf(discarded.current), [])

  function confirm() {
    if (busy) return
    start(async () => {
      const refusal = await discard().catch(() => "unreachable" as const)
      discarded.current = refusal === null
      if (refusal !== null) setTrouble(refusal === "unreachable" ? "discardFailed" : troubleOf(refusal))
    })
  }

  const what = (words: React.ReactNode) => <span className="for-readers">{words}</span>
  return (
    <>
      <Button small look="quiet-bad" onClick={() => setOpen(true)}>
        {t.rich("discardWhat", { what, name: name ?? t("unnamed") })}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={name ? t("discardTitle", { name }) : t("discardUnnamed")}
        text={t("discardText")}
      >
        {trouble && (
          <p className="field-error mb-3" role="alert">
            {t(trouble)}
          </p>
        )}
        <div className="actions">
          <Button look="danger" busy={busy} onClick={confirm}>
            {busy ? t("discarding") : t("discard")}
          </Button>
          <Button look="quiet" data-cancel="" onClick={() => setOpen(false)}>
            {cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function focusHeadingIf(discarded: boolean) {
  if (discarded) document.getElementById("page-title")?.focus()
}

function troubleOf(refusal: Refusal): "gone" | "signedOut" | "discardFailed" {
  if (refusal.kind === "not-found") return "gone"
  return refusal.kind === "signed-out" ? "signedOut" : "discardFailed"
}
