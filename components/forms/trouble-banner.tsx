"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { Banner } from "@/components/ui/banner"
import { Button, ButtonLink } from "@/components/ui/button"
import { useFormFrame } from "./form-frame"
import type { Trouble } from "./trouble"
import { UnknownOutcome } from "./unknown-outcome"
import { useRefusalWords } from "./use-refusal-words"

/** A refusal that belongs to no field, over the form. What was typed stays, and the banner says so where it matters. */
export function TroubleBanner() {
  const { met } = useFormFrame()
  const inWords = useRefusalWords()
  const box = useRef<HTMLDivElement>(null)
  const { trouble, count } = met
  const shown = trouble && trouble.kind !== "invalid" ? trouble : null

  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])

  if (!shown) return null
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      {shown.kind === "unknown" ? (
        <UnknownOutcome key={shown.actId} actId={shown.actId} title={inWords(shown)} />
      ) : (
        <Banner kind="bad" title={inWords(shown)} action={<WayOut trouble={shown} />} />
      )}
    </div>
  )
}

function WayOut({ trouble }: { trouble: Trouble }) {
  const { send } = useFormFrame()
  const t = useTranslations("common")
  if (trouble.kind === "unreachable" || trouble.kind === "failed") {
    return (
      <Button small onClick={() => void send()}>
        {t("tryAgain")}
      </Button>
    )
  }
  if (trouble.kind === "already-submitted") {
    return (
      <ButtonLink small href={`/customers/${trouble.customerId}`}>
        {t("form.toCustomer")}
      </ButtonLink>
    )
  }
  if (trouble.kind !== "signed-out") return null
  return (
    // Beside this page, which keeps what was typed.
    <a className="button button-second button-small" href="/sign-in" target="_blank" rel="noreferrer">
      {t("form.signInAgain")}
      <span className="for-readers">{t("opensInNewTab")}</span>
    </a>
  )
}
