"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { Refusal } from "@/lib/domain/refusal"

type Props = {
  label: string
  end: () => Promise<Refusal | null>
  onDone: () => void
  children: ReactNode
}

/** Signs out elsewhere, at once: whoever was signed in there signs in again. */
export function EndSessions({ label, end, onDone, children }: Props) {
  const t = useTranslations("settings.sessions")
  const form = useRefusalForm({ defaultValues: {}, action: end, onDone })
  return (
    <Form form={form} label={label}>
      <div className="actions">
        <SubmitButton look="second" busyWords={t("working")}>
          {children}
        </SubmitButton>
      </div>
    </Form>
  )
}
