"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Gate, type GateSetting } from "@/components/agreement/gate"
import { Form } from "@/components/forms/form"
import { NumberField } from "@/components/forms/number-field"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Banner } from "@/components/ui/banner"
import { Button } from "@/components/ui/button"
import { Cell, Row } from "@/components/ui/data-table"
import { countIn } from "@/lib/domain/count"
import type { Refusal } from "@/lib/domain/refusal"
import { LicenceEffect } from "./licence-effect"
import type { ShownSubscription } from "./shown-subscription"

type Props = {
  subscription: ShownSubscription
  gate: GateSetting
  save: (typed: { quantity: string }) => Promise<Refusal | null>
  onClose: () => void
  onChanged: (words: string) => void
}

/**
 * Another licence count for one subscription, in a line of its own beneath it. When the gate stops it, the gate opens in
 * this very line, the number is kept, and after the confirmation one more press of Save changes the count.
 */
export function LicenceChange({ subscription, gate, save, onClose, onChanged }: Props) {
  const t = useTranslations("subscription")
  const words = useTranslations("common")
  const heading = useTranslations("agreement.gate")("licenceHeading")
  const [step, setStep] = useState<"typing" | "stopped" | "confirmed">("typing")
  const { offer, quantity } = subscription
  const form = useRefusalForm({
    defaultValues: { quantity: String(quantity) },
    action: save,
    onDone({ quantity: typed }) {
      const to = countIn(typed) ?? quantity
      if (to !== quantity) onChanged(t("done.licences", { product: offer.name, from: quantity, to }))
      onClose()
    },
    onRefusal(refusal) {
      if (refusal.kind === "acceptance-required") setStep("stopped")
      return refusal.kind === "acceptance-required"
    },
  })
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step !== "stopped") {
      const wanted = step === "typing" ? "input[role=spinbutton]" : "button[type=submit]"
      place.current?.querySelector<HTMLElement>(wanted)?.focus()
    }
  }, [step])

  return (
    <Row open>
      <Cell span={6}>
        <div ref={place} className="text-left">
          <div hidden={step === "stopped"}>
            <Form form={form} label={t("changeForm", { product: offer.name })} wide>
              {step === "confirmed" && (
                <div role="status">
                  <Banner kind="ok" level={3} title={t("recorded")} />
                </div>
              )}
              <div className="grid gap-4 lg:grid-cols-[auto_1fr_auto] lg:items-end">
                <NumberField name="quantity" label={t("licences")} min={offer.minQuantity} max={offer.maxQuantity} />
                <LicenceEffect from={quantity} min={offer.minQuantity} max={offer.maxQuantity} />
                <div className="actions">
                  <SubmitButton>{words("save")}</SubmitButton>
                  <Button look="quiet" onClick={onClose}>
                    {words("cancel")}
                  </Button>
                </div>
              </div>
            </Form>
          </div>
          {step === "stopped" && (
            <div className="grid gap-3">
              <p className="muted">{t("kept", { from: quantity, to: form.fields.getValues("quantity") })}</p>
              <Gate
                heading={heading}
                {...gate}
                onConfirmed={() => setStep("confirmed")}
                onCancel={() => setStep("typing")}
              />
            </div>
          )}
        </div>
      </Cell>
    </Row>
  )
}
