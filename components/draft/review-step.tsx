"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Form } from "@/components/forms/form"
import { rememberSubmitted } from "@/components/forms/known-versions"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { ButtonLink } from "@/components/ui/button"
import type { Problems } from "@/lib/domain/problem"
import type { Refusal } from "@/lib/domain/refusal"
import { forgetAccess, keepAccess } from "./access-memory"
import { addressOfStep, addressOfSubmitted } from "./address-of-step"
import { Arrival } from "./arrival"
import { Created, type NewlyCreated } from "./created"
import { DraftNotice, isAboutDraft } from "./draft-notice"
import { ReviewProblems } from "./review-problems"

type Props = {
  draftId: string
  /** Submits what is shown; a draft that changed since is refused. */
  submit: () => Promise<{ refusal: Refusal } | { refusal: null; output: NewlyCreated }>
  /** Leads to the customer, once the agent has what is shown only now. */
  finish: (customerId: string) => Promise<void>
  agreementAvailable: boolean
  /** The steps as they stand before Submit, and after. */
  steps: ReactNode
  stepsDone: ReactNode
  /** The sections to be read over. */
  children: ReactNode
}

/** The last look before the customer is made, and then, in its place, what was made. */
export function ReviewStep({ draftId, submit, finish, agreementAvailable, steps, stepsDone, children }: Props) {
  const t = useTranslations("draft")
  const common = useTranslations("common")
  const router = useRouter()
  const [created, setCreated] = useState<NewlyCreated | null>(null)
  const [refusal, setRefusal] = useState<{ refusal: Refusal; count: number } | null>(null)
  const form = useRefusalForm({
    defaultValues: {},
    async action() {
      const answer = await submit()
      if (answer.refusal) return answer.refusal
      rememberSubmitted(draftId)
      keepAccess(answer.output)
      setCreated(answer.output)
      return null
    },
    onRefusal(met) {
      if (met.kind === "already-submitted") {
        rememberSubmitted(draftId)
        router.push(addressOfSubmitted(met.customerId))
        return true
      }
      const own = met.kind === "invalid" || isAboutDraft(met)
      setRefusal((last) => (own ? { refusal: met, count: (last?.count ?? 0) + 1 } : null))
      return own
    },
  })

  if (created) {
    return (
      <>
        {stepsDone}
        <Created
          created={created}
          agreementAvailable={agreementAvailable}
          finish={() => {
            forgetAccess()
            return finish(created.customerId)
          }}
        />
      </>
    )
  }
  return (
    <>
      {steps}
      <div className="wizard wizard-narrow">
        <DraftNotice trouble={refusal?.refusal ?? null} stopped={refusal?.count ?? 0} />
        <ReviewProblems draftId={draftId} problems={problemsIn(refusal?.refusal)} count={refusal?.count ?? 0} />
        <div className="panel">
          <h2 id="review" className="for-readers" tabIndex={-1}>
            {t("step.review")}
          </h2>
          {children}
          <Form form={form} label={t("step.review")} wide>
            <div className="button-bar">
              <SubmitButton busyWords={t("review.busy")}>{common("submit")}</SubmitButton>
              <ButtonLink look="quiet" href={addressOfStep(draftId, "subscriptions")}>
                {common("back")}
              </ButtonLink>
              <span className="button-bar-note">{t("review.allOrNone")}</span>
            </div>
          </Form>
        </div>
        <Arrival otherwise="review" />
      </div>
    </>
  )
}

function problemsIn(refusal: Refusal | undefined): Problems {
  return refusal?.kind === "invalid" ? refusal.problems : {}
}
