"use client"

import { useTranslations } from "next-intl"
import { QuestionForm } from "@/components/forms/question-form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Dialog } from "@/components/ui/dialog"
import { isolated } from "@/components/ui/isolated"
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
  const form = useRefusalForm({ defaultValues: {}, action: act, onDone: onClose })
  const question = ask ?? "block"
  return (
    <Dialog
      open={ask !== null}
      onClose={onClose}
      title={t(`${question}Title`, { name: isolated(agent.name) })}
      text={t(`${question}Text`, { name: isolated(agent.name), email: isolated(agent.email) })}
    >
      <QuestionForm
        form={form}
        verb={t(question)}
        busyWords={t("working")}
        look={question === "unblock" ? "primary" : "danger"}
        onClose={onClose}
      />
    </Dialog>
  )
}
