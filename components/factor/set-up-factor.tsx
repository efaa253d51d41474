"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import { GivenCodes } from "./given-codes"
import { PasskeyForm } from "./passkey-form"
import type { SetUpActs, TimeCodeOffer } from "./set-up"
import { TimeCodesForm } from "./time-codes-form"

type Props = {
  acts: SetUpActs
  /** An agent has one app's time codes at most. */
  timeCodesToo: boolean
  /** What the button says that leaves the recovery codes. */
  doneWords: string
  onDone: () => void
}

/** Adds a second factor: which, then its form, then the recovery codes that came with the first. */
export function SetUpFactor({ acts, timeCodesToo, doneWords, onDone }: Props) {
  const t = useTranslations("factor")
  const [step, setStep] = useState<"untouched" | "closed" | "passkey" | TimeCodeOffer | { codes: string[] }>(
    "untouched",
  )
  const close = () => setStep("closed")

  function added(codes: string[] | null) {
    if (codes) return setStep({ codes })
    close()
    onDone()
  }

  if (step === "passkey") return <PasskeyForm {...acts} onAdded={added} onCancel={close} />
  if (typeof step === "object" && "codes" in step) {
    const { codes } = step
    const done = () => {
      close()
      onDone()
    }
    return <GivenCodes codes={codes} doneWords={doneWords} onDone={done} />
  }
  if (typeof step === "object")
    return <TimeCodesForm {...step} add={acts.addTimeCodes} onAdded={added} onCancel={close} />
  return (
    <div className="actions">
      {step === "closed" && <FocusOnArrival on="add-passkey" />}
      <Button id="add-passkey" onClick={() => setStep("passkey")}>
        {t("passkeys.add")}
      </Button>
      {timeCodesToo && <OfferTimeCodes offer={acts.offerTimeCodes} onOffered={setStep} />}
    </div>
  )
}

type OfferProps = { offer: SetUpActs["offerTimeCodes"]; onOffered: (offer: TimeCodeOffer) => void }

function OfferTimeCodes({ offer, onOffered }: OfferProps) {
  const t = useTranslations("factor.timeCodes")
  const form = useRefusalForm({
    defaultValues: {},
    async action() {
      const answer = await offer()
      if (answer.refusal === null) onOffered(answer.output)
      return answer.refusal
    },
  })
  return (
    <Form form={form} label={t("add")}>
      <SubmitButton look="second" busyWords={t("preparing")}>
        {t("add")}
      </SubmitButton>
    </Form>
  )
}
