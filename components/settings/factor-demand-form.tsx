"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/forms/form"
import { SavedToast } from "@/components/forms/saved-toast"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { useProven } from "@/components/identity/identity-provider"
import { Moment } from "@/components/ui/moment"
import type { Refusal } from "@/lib/domain/refusal"

type Props = {
  /** Since when; null: it is left to the agents. */
  demandedAt: Date | null
  /** IANA name. */
  timeZone: string
  demand: (demanded: boolean) => Promise<Refusal | null>
}

/** Demands a second factor of all agents of the partner, or leaves it to them. */
export function FactorDemandForm({ demandedAt, timeZone, demand }: Props) {
  const t = useTranslations("factor.partner")
  const proven = useProven()
  const [saved, setSaved] = useState(0)
  const form = useRefusalForm({
    defaultValues: {},
    action: () => proven(() => demand(demandedAt === null)),
    onDone: () => setSaved((count) => count + 1),
  })
  const state = demandedAt
    ? t.rich("demandedSince", { at: () => <Moment at={demandedAt} timeZone={timeZone} /> })
    : t("leftOpen")
  return (
    <>
      <Form form={form} label={t("title")}>
        <p>{state}</p>
        <div className="actions">
          <SubmitButton look="second" busyWords={t("working")}>
            {demandedAt ? t("leaveOpen") : t("demand")}
          </SubmitButton>
        </div>
      </Form>
      <SavedToast count={saved}>{t("saved")}</SavedToast>
    </>
  )
}
