"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Save } from "@/components/forms/autosave"
import {
  asFields,
  type Choice,
  choiceOf,
  linesOf,
  type OfferOnSale,
  type OfferRow,
  problemsWithCounts,
  rowsOf,
} from "@/components/order/choice"
import { OfferRows } from "@/components/order/offer-rows"
import { Banner } from "@/components/ui/banner"
import { ButtonLink } from "@/components/ui/button"
import type { DraftValues } from "@/lib/domain/draft"
import type { Refusal } from "@/lib/domain/refusal"
import { addressOfStep } from "./address-of-step"
import { StepForm } from "./step-form"
import type { OpenedDraft } from "./use-autosave"
import { useDraftForm } from "./use-draft-form"

type Props = {
  draft: OpenedDraft
  offers: readonly OfferOnSale[]
  /** What is ordered has to wait: agreements exist here, and this draft holds no acceptance. */
  waits: boolean
  timeZone: string
  now: Date
  save: Save<DraftValues>
  check: () => Promise<Refusal | null>
  discard: () => Promise<Refusal | null>
}

/** The second step: what the customer shall have, or nothing yet. */
export function SubscriptionsStep({ draft, offers, waits, timeZone, now, save, check, discard }: Props) {
  const t = useTranslations("draft")
  const cart = useTranslations("cart")
  const common = useTranslations("common")
  const [rows] = useState(() => rowsOf(draft.values.lines, offers))
  const { form, ...saving } = useDraftForm<Choice>({
    draft,
    defaultValues: choiceOf(rows),
    asDraft: (choice) => ({ ...draft.values, lines: linesOf(choice, rows) }),
    save,
    check: async (choice) => refusalFor(choice, rows) ?? asRefusal(await check(), choice, rows),
    alwaysSaves: true,
    next: addressOfStep(draft.id, "review"),
  })
  const gone = draft.values.lines.filter(({ offerId }) => !offers.some(({ id }) => id === offerId)).length
  return (
    <StepForm
      form={form}
      {...saving}
      label={t("step.subscriptions")}
      draftId={draft.id}
      companyName={() => draft.values.companyName}
      discard={discard}
      timeZone={timeZone}
      now={now}
      arriveAt="offers"
      back={
        <ButtonLink look="quiet" href={addressOfStep(draft.id, "account-info")}>
          {common("back")}
        </ButtonLink>
      }
    >
      <section className="wizard-sheet" aria-labelledby="offers">
        <h2 id="offers" tabIndex={-1}>
          {cart("catalogue")}
        </h2>
        <p className="muted">{t("offers.hint")}</p>
        {waits && <Banner kind="act" level={3} title={t("offers.gate")} text={t("offers.gateText")} />}
        {gone > 0 && (
          <Banner
            kind="wait"
            level={3}
            title={t("offers.withdrawn")}
            text={t("offers.withdrawnText", { count: gone })}
          />
        )}
        <OfferRows rows={rows} flat />
      </section>
    </StepForm>
  )
}

function refusalFor(choice: Choice, rows: readonly OfferRow[]): Refusal | null {
  const problems = problemsWithCounts(choice, rows)
  return Object.keys(problems).length > 0 ? { kind: "invalid", problems } : null
}

function asRefusal(refusal: Refusal | null, choice: Choice, rows: readonly OfferRow[]): Refusal | null {
  return refusal?.kind === "invalid" ? { ...refusal, problems: asFields(refusal.problems, choice, rows) } : refusal
}
