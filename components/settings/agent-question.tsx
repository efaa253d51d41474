"use client"

import { useTranslations } from "next-intl"
import { QuestionForm } from "@/components/forms/question-form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Dialog } from "@/components/ui/dialog"
import { isolated } from "@/components/ui/isolated"
import type { Refusal } from "@/lib/domain/refusal"
import { KeysToRevoke, type KeyTicks, type KeyToRevoke, tickedKeys } from "./keys-to-revoke"

export type Question = "block" | "unblock" | "reset" | "factors"

type Props = {
  ask: Question | null
  agent: { name: string; email: string; keys: readonly KeyToRevoke[] }
  /** Does it; with a password the keys go that were ticked. */
  act: (revokeApiKeys: string[]) => Promise<Refusal | null>
  onClose: () => void
}

/** Asks before an agent is shut out, let in again, given another password, or loses its second factors. */
export function AgentQuestion({ ask, agent, act, onClose }: Props) {
  const question = useQuestionWords(ask ?? "block", agent)
  const t = useTranslations("settings.agent")
  const form = useRefusalForm<KeyTicks>({
    defaultValues: { keys: [] },
    action: (ticks) => act(tickedKeys(agent.keys, ticks)),
    onDone: onClose,
  })
  return (
    <Dialog open={ask !== null} onClose={onClose} title={question.title} text={question.text}>
      <QuestionForm
        form={form}
        verb={question.verb}
        busyWords={t("working")}
        look={ask === "unblock" ? "primary" : "danger"}
        onClose={onClose}
      >
        {ask === "reset" && <KeysToRevoke keys={agent.keys} />}
      </QuestionForm>
    </Dialog>
  )
}

function useQuestionWords(question: Question, agent: { name: string; email: string }) {
  const [name, email] = [isolated(agent.name), isolated(agent.email)]
  const t = useTranslations("settings.agent")
  const factor = useTranslations("factor.agent")
  if (question === "factors")
    return {
      title: factor("resetTitle", { name }),
      text: factor("resetText", { name, email }),
      verb: factor("reset"),
    }
  return { title: t(`${question}Title`, { name }), text: t(`${question}Text`, { name, email }), verb: t(question) }
}
