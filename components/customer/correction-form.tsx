"use client"

import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { AddressFields } from "@/components/draft/address-fields"
import { DoubtfulName } from "@/components/draft/company-section"
import { ContactSection } from "@/components/draft/contact-section"
import { Section } from "@/components/draft/section"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { type RefusalForm, useRefusalForm } from "@/components/forms/use-refusal-form"
import { DomainName } from "@/components/ui/domain-name"
import { formatCountry } from "@/components/ui/format-country"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { Refusal } from "@/lib/domain/refusal"
import { type ChangedCustomer, changedIn, type TypedCustomer } from "./typed-customer"

type Props = {
  customer: TypedCustomer
  domain: string
  correct: (changed: ChangedCustomer) => Promise<Refusal | null>
  doneHref: Route
  cancelHref: Route
}

/** A customer's company and contact in the fields of the wizard; what is the tenant's stands among them and stays. */
export function CorrectionForm({ customer, domain, correct, doneHref, cancelHref }: Props) {
  const t = useTranslations("company")
  const words = useTranslations("common")
  const router = useRouter()
  const language = useLocale()
  const form = useRefusalForm<TypedCustomer>({
    defaultValues: customer,
    action: (typed) => correct(changedIn(typed, customer)),
    onDone: () => router.push(doneHref),
  })
  useNewest(form, customer)
  return (
    <div className="panel">
      <Form form={form} label={t("correctWhat")} wide guarded>
        <Section id="company" title={t("heading")} about={t("tenantHint")}>
          <SummaryList tight bare>
            <SummaryRow term={t("domain")}>
              <DomainName domain={domain} />
            </SummaryRow>
            <SummaryRow term={t("country")}>{formatCountry(customer.country, language)}</SummaryRow>
          </SummaryList>
          <div className="field">
            <TextField name="companyName" label={t("companyName")} />
            <DoubtfulName />
          </div>
          <AddressFields secondLine kept={customer} />
        </Section>
        <ContactSection />
        <div className="button-bar">
          <SubmitButton>{words("save")}</SubmitButton>
          <button type="button" className="button button-quiet" onClick={() => router.push(cancelHref)}>
            {words("cancel")}
          </button>
        </div>
      </Form>
    </div>
  )
}

/** An agent who is behind is told so, and the page is rendered again: fields not touched here show what somebody else saved. */
function useNewest({ fields }: RefusalForm<TypedCustomer>, customer: TypedCustomer): void {
  const { reset, formState } = fields
  // Read, so that it is kept: a field is touched when it differs from what stood in it.
  void formState.dirtyFields
  const shown = useRef(customer)
  useEffect(() => {
    if (JSON.stringify(shown.current) === JSON.stringify(customer)) return
    shown.current = customer
    reset(customer, { keepDirtyValues: true })
  }, [customer, reset])
}
