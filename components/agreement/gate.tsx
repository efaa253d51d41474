"use client"

import { useTranslations } from "next-intl"
import { useEffect } from "react"
import { isolated } from "@/components/ui/isolated"
import { GatePanel } from "@/components/ui/panel"
import type { Refusal } from "@/lib/domain/refusal"
import { AcceptanceForm } from "./acceptance-form"
import type { TypedAcceptance, TypedPerson } from "./typed-acceptance"

/** What the gate is told by the page on which it may open. */
export type GateSetting = {
  customerName: string
  today: string
  contact: TypedPerson
  confirm: (acceptance: TypedAcceptance) => Promise<Refusal | null>
}

type Props = GateSetting & { heading: string; onConfirmed: () => void; onCancel: () => void }

/** Opens where the agent was stopped, and asks for the confirmation there; the work behind it stays in view and is gone on with. */
export function Gate({ heading, customerName, onConfirmed, ...form }: Props) {
  const t = useTranslations("agreement.gate")
  useEffect(() => document.getElementById("gate")?.focus(), [])
  return (
    <GatePanel title={heading} sub={t("text", { customer: isolated(customerName) })} headingId="gate">
      <AcceptanceForm labelledBy="gate" onDone={onConfirmed} {...form} />
    </GatePanel>
  )
}
