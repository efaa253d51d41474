"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import type { Refusal } from "@/lib/domain/refusal"
import { AcceptedOnField } from "./accepted-on-field"
import { MeansFields } from "./means-fields"
import { SameSignatory } from "./same-signatory"
import { SignatoryFields } from "./signatory-fields"
import type { TypedAcceptance, TypedPerson } from "./typed-acceptance"

type Props = {
  /** The id of the heading that names the form. */
  labelledBy: string
  /** The agent's today: the last day that is right. */
  today: string
  /** Whom the fields name at first: the customer's primary contact. */
  contact: TypedPerson
  /** Records it; null is done. */
  confirm: (acceptance: TypedAcceptance) => Promise<Refusal | null>
  /** What follows once it is recorded. */
  onDone: () => void
  /** Leaves the form without recording anything. */
  onCancel: () => void
}

/**
 * Who of the customer accepted, and on which day: the one form for account info, checkout and licence change, which
 * differ in `confirm` and in what follows. Fields in the order of the how-to.
 */
export function AcceptanceForm({ labelledBy, today, contact, confirm, onDone, onCancel }: Props) {
  const t = useTranslations("agreement")
  const words = useTranslations("common")
  const [sameAs, setSameAs] = useState<TypedAcceptance | null>(null)
  const form = useRefusalForm<TypedAcceptance>({
    defaultValues: { ...contact, acceptedOn: "", means: "", note: "", reason: "" },
    action: (typed) => (sameAs && !typed.reason.trim() ? Promise.resolve(REASON_MISSING) : confirm(typed)),
    onDone,
    onRefusal(refusal, typed) {
      if (refusal.kind === "same-signatory") setSameAs(typed)
      return refusal.kind === "same-signatory"
    },
  })
  function differs() {
    form.fields.setValue("reason", "")
    setSameAs(null)
  }

  return (
    <Form form={form} labelledBy={labelledBy} guarded>
      <p className="field-hint">{t("whoHint")}</p>
      <SignatoryFields />
      <AcceptedOnField today={today} />
      <MeansFields />
      {sameAs ? (
        <SameSignatory sameAs={sameAs} onDiffers={differs} onKeep={onCancel} />
      ) : (
        <div className="actions">
          <SubmitButton>{words("saveAndContinue")}</SubmitButton>
          <button type="button" className="button button-quiet" onClick={onCancel}>
            {words("cancel")}
          </button>
        </div>
      )}
    </Form>
  )
}

const REASON_MISSING: Refusal = { kind: "invalid", problems: { reason: { key: "reasonRequired" } } }
