"use client"

import { useTranslations } from "next-intl"
import type { MouseEvent } from "react"
import { Form } from "@/components/forms/form"
import { useAlive } from "@/components/forms/use-alive"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Button } from "@/components/ui/button"
import type { Refusal } from "@/lib/domain/refusal"

type Props = { accepted: boolean; pretend: (accepted: boolean) => Promise<Refusal | null> }

/** Switches whether a sandbox's customer counts as having accepted directly. One button either way, so the focus stays on it. */
export function PretendButton({ accepted, pretend }: Props) {
  const t = useTranslations("agreement.sandbox")
  const alive = useAlive()
  const form = useRefusalForm({ defaultValues: {}, action: () => pretend(!accepted) })

  // A fast answer has turned the button round before the second press of a double click: that one would undo the first.
  function press({ detail }: MouseEvent) {
    if (detail < 2) void form.send()
  }

  return (
    <Form form={form} label={t("heading")}>
      <div className="actions">
        <Button busy={form.busy} disabled={!alive} onClick={press}>
          {t(accepted ? "cancel" : "pretend")}
        </Button>
      </div>
    </Form>
  )
}
