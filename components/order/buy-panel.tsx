"use client"

import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Gate, type GateSetting } from "@/components/agreement/gate"
import { Form } from "@/components/forms/form"
import { forgetVersion } from "@/components/forms/known-versions"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Banner } from "@/components/ui/banner"
import { Panel } from "@/components/ui/panel"
import type { Refusal } from "@/lib/domain/refusal"

type Props = {
  customerId: string
  gate: GateSetting
  /** The customer is known to require a confirmation. */
  waits: boolean
  /** Places the order. */
  buy: () => Promise<Refusal | null>
  ordersHref: Route
}

/** Buy, and the gate in its place while the confirmation is missing. The order is placed by a press of Buy, never by itself. */
export function BuyPanel({ customerId, gate, waits, buy, ordersHref }: Props) {
  const t = useTranslations("cart")
  const heading = useTranslations("agreement.gate")("heading")
  const router = useRouter()
  const [step, setStep] = useState<"buy" | "stopped" | "confirmed">("buy")
  const form = useRefusalForm({
    defaultValues: {},
    action: buy,
    onDone() {
      forgetVersion(customerId)
      router.push(ordersHref)
    },
    onRefusal(refusal) {
      if (refusal.kind === "acceptance-required") setStep("stopped")
      return refusal.kind === "acceptance-required"
    },
  })
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step === "confirmed") place.current?.querySelector<HTMLElement>("button[type=submit]")?.focus()
  }, [step])

  if (step === "stopped") {
    return <Gate heading={heading} {...gate} onConfirmed={() => setStep("confirmed")} onCancel={() => setStep("buy")} />
  }
  return (
    <Panel title={t("buyHeading")} headingId="buy">
      <div ref={place}>
        <Form form={form} labelledBy="buy">
          {step === "confirmed" && (
            <div role="status">
              <Banner kind="ok" level={3} title={t("recorded")} />
            </div>
          )}
          {(!waits || step === "confirmed") && <p className="muted">{t("buyText")}</p>}
          {waits && step === "buy" && <Banner kind="act" level={3} title={t("toldTitle")} text={t("askedAtBuy")} />}
          <div className="actions">
            <SubmitButton busyWords={t("buying")}>{t("buy")}</SubmitButton>
          </div>
        </Form>
      </div>
    </Panel>
  )
}
