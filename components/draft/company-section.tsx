"use client"

import { useLocale, useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { Country } from "@/components/forms/countries-like"
import { CountryField } from "@/components/forms/country-field"
import { TextField } from "@/components/forms/text-field"
import { Icon } from "@/components/ui/icon"
import { isDoubtfulCompanyName } from "@/lib/domain/company-name"
import type { AccountInfo } from "./account-info"
import { AddressFields } from "./address-fields"
import { DomainField } from "./domain-field"
import { Section } from "./section"

type Props = {
  countries: readonly Country[]
  /** What every domain of the partner's cloud ends in. */
  domainEnding: string
}

/** Which company becomes a customer, and where it is. */
export function CompanySection({ countries, domainEnding }: Props) {
  const t = useTranslations("company")
  const words = useTranslations("draft")
  const language = useLocale()
  return (
    <Section id="company" title={t("heading")} about={words("companyHint")}>
      <div className="field">
        <TextField name="companyName" label={t("companyName")} />
        <DoubtfulName />
      </div>
      <DomainField name="domain" label={t("domain")} ending={domainEnding} />
      {/* Mounted again in another language, so that the chosen name changes with it. */}
      <CountryField key={language} name="country" label={t("country")} countries={countries} />
      <AddressFields />
    </Section>
  )
}

/** A name that looks like a slip is told, and may stay: the place is always there, so that readers hear what appears in it. */
export function DoubtfulName() {
  const t = useTranslations("draft")
  const name = useWatch<AccountInfo, "companyName">({ name: "companyName" })
  return (
    <div role="status">
      {isDoubtfulCompanyName(name) && (
        <p className="field-doubt">
          <Icon name="must" small />
          {t("companyNameDoubtful")}
        </p>
      )}
    </div>
  )
}
