import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { DomainName } from "@/components/ui/domain-name"
import { GivenText } from "@/components/ui/given-text"
import { Panel } from "@/components/ui/panel"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import { stateName } from "@/lib/domain/state"
import { CorrectLink } from "./correct-link"

export type ShownCompany = {
  id: string
  companyName: string
  domain: string
  country: string
  addressLine1: string
  addressLine2: string | null
  city: string
  state: string | null
  postalCode: string | null
  registrationNumber: string | null
}

/** The customer's company, and its Microsoft ID. */
export function CompanyPanel({ company, correctHref }: { company: ShownCompany; correctHref: Route | null }) {
  const t = useTranslations("company")
  const language = useLocale()
  const country = new Intl.DisplayNames(language, { type: "region" }).of(company.country)
  return (
    <Panel
      title={t("heading")}
      headingId="company"
      quiet
      actions={correctHref && <CorrectLink href={correctHref} label={t("correctCompany")} />}
    >
      <SummaryList tight bare>
        <SummaryRow term={t("companyName")}>
          <GivenText>{company.companyName}</GivenText>
        </SummaryRow>
        <SummaryRow term={t("domain")}>
          <DomainName domain={company.domain} />
        </SummaryRow>
        <SummaryRow term={t("microsoftId")}>
          <span className="mono text-xs">{company.id}</span>
        </SummaryRow>
        <SummaryRow term={t("country")}>{country}</SummaryRow>
        <SummaryRow term={t("address")}>
          <GivenText>{company.addressLine1}</GivenText>
          {company.addressLine2 && (
            <span className="second-line">
              <GivenText>{company.addressLine2}</GivenText>
            </span>
          )}
        </SummaryRow>
        <SummaryRow term={t("city")}>
          <GivenText>{company.city}</GivenText>
        </SummaryRow>
        {company.state && (
          <SummaryRow term={t("state")}>
            <GivenText>{stateName(company.country, company.state)}</GivenText>
          </SummaryRow>
        )}
        {company.postalCode && <SummaryRow term={t("postalCode")}>{company.postalCode}</SummaryRow>}
        {company.registrationNumber && (
          <SummaryRow term={t("registrationNumber")}>
            <GivenText>{company.registrationNumber}</GivenText>
          </SummaryRow>
        )}
      </SummaryList>
    </Panel>
  )
}
