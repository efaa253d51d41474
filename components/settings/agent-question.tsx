"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Refusal } from "@/lib/domain/refusal"

export type Question = "block" | "unblock" | "reset"

type Props = {
  ask: Question | null
  agent: { name: string; email: string }
  act: () => Promise<Refusal | null>
  onClose: () => void
}

/** Asks before an agent is shut out, let in again, or given another password. */
export function AgentQuestion({ ask, agent, act, onClose }: Props) {
  const t = useTranslations("settings.agent")
  const words = useTranslations("common")
  const form = useRefusalForm({ defaultValues: {}, action: act, onDone: onClose })
  const question = ask ?? "block"
  return (
    <Dialog
      open={ask !== null}
      onClose={onClose}
      title={t(`${question}Title`, { name: agent.name })}
      text={t(`${question}Text`, agent)}
    >
      <Form form={form} label={t(question)}>
        <div className="actions">
          <SubmitButton look={question === "unblock" ? "primary" : "danger"} busyWords={t("working")}>
            {t(question)}
          </SubmitButton>
          <Button look="quiet" data-cancel="" onClick={onClose}>
            {words("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
