"use client"

import { useTranslations } from "next-intl"
import type { Save } from "@/components/forms/autosave"
import type { Country } from "@/components/forms/countries-like"
import type { DraftValues } from "@/lib/domain/draft"
import { type Cloud, DOMAIN_ENDINGS } from "@/lib/domain/partner"
import type { Refusal } from "@/lib/domain/refusal"
import { type AccountInfo, accountInfoOf, withAccountInfo } from "./account-info"
import { addressOfStep } from "./address-of-step"
import { AgreementSection } from "./agreement-section"
import { CompanySection } from "./company-section"
import { ContactSection } from "./contact-section"
import { StepForm } from "./step-form"
import type { OpenedDraft } from "./use-autosave"
import { useDraftForm } from "./use-draft-form"

type Props = {
  draft: OpenedDraft
  countries: readonly Country[]
  /** The partner's cloud: what its domains end in, and whether agreements exist there. */
  cloud: Cloud
  /** The agent's today, zone, and the instant at which the page was made. */
  today: string
  timeZone: string
  now: Date
  save: Save<DraftValues>
  check: () => Promise<Refusal | null>
  discard: () => Promise<Refusal | null>
}

/** The first step: the company, its primary contact, and whether it has accepted the agreement. */
export function AccountInfoStep({ draft, countries, cloud, today, check, discard, ...rest }: Props) {
  const t = useTranslations("draft")
  const { form, ...saving } = useDraftForm<AccountInfo>({
    draft,
    defaultValues: accountInfoOf(draft.values),
    asDraft: (info) => withAccountInfo(draft.values, info),
    save: rest.save,
    check,
    alwaysSaves: draft.version === 0,
    next: addressOfStep(draft.id, "subscriptions"),
  })
  return (
    <StepForm
      form={form}
      {...saving}
      label={t("step.account-info")}
      draftId={draft.id}
      companyName={() => form.fields.getValues("companyName")}
      discard={discard}
      timeZone={rest.timeZone}
      now={rest.now}
    >
      <CompanySection countries={countries} domainEnding={DOMAIN_ENDINGS[cloud]} />
      <ContactSection />
      <AgreementSection available={cloud === "public"} today={today} />
    </StepForm>
  )
}
