"use client"

import { useTranslations } from "next-intl"
import { useEffect, useEffectEvent, useRef } from "react"
import { useWatch } from "react-hook-form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextAreaField } from "@/components/forms/text-area-field"
import type { TypedAcceptance } from "./typed-acceptance"

type Props = {
  /** What was sent when the portal found that nothing differs. */
  sameAs: TypedAcceptance
  /** The person was changed: it is no longer the same. */
  onDiffers: () => void
  onKeep: () => void
}

/**
 * The same person again: told that nothing differs, and free to confirm once more on purpose, with a reason. Nobody is
 * led to alter a name or an address. (decisions.md, "The confirmation")
 */
export function SameSignatory({ sameAs, onDiffers, onKeep }: Props) {
  const t = useTranslations("agreement.again")
  const [firstName, lastName, email, phone] = useWatch<TypedAcceptance, PersonFields>({ name: PERSON })
  const differs =
    firstName !== sameAs.firstName || lastName !== sameAs.lastName || email !== sameAs.email || phone !== sameAs.phone
  const heading = useRef<HTMLHeadingElement>(null)

  const tellThatItDiffers = useEffectEvent(onDiffers)
  useEffect(() => {
    if (differs) tellThatItDiffers()
  }, [differs])
  // Once, when it opens: later renders leave the focus where the agent is.
  useEffect(() => heading.current?.focus(), [])

  return (
    <section className="panel" aria-labelledby="same-signatory">
      <div className="panel-body grid gap-3">
        <h3 id="same-signatory" ref={heading} tabIndex={-1}>
          {t("title")}
        </h3>
        <p>{t("text")}</p>
        <TextAreaField name="reason" label={useTranslations("agreement")("reason")} />
        <div className="actions">
          <SubmitButton>{t("confirm")}</SubmitButton>
          <button type="button" className="button button-quiet" onClick={onKeep}>
            {t("keep")}
          </button>
        </div>
      </div>
    </section>
  )
}

type PersonFields = ["firstName", "lastName", "email", "phone"]
const PERSON: PersonFields = ["firstName", "lastName", "email", "phone"]
