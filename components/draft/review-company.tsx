import { useLocale, useTranslations } from "next-intl"
import { formatCountry } from "@/components/ui/format-country"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import { demandsPostalCode, demandsRegistration, hasPostalCode } from "@/lib/domain/country"
import type { DraftValues } from "@/lib/domain/draft"
import { type Cloud, DOMAIN_ENDINGS } from "@/lib/domain/partner"
import { hasState, stateName, statesOf } from "@/lib/domain/state"
import { Entered } from "./entered"

/** The company as it was entered, with the fields that its country uses. */
export function ReviewCompany({ values, cloud }: { values: DraftValues; cloud: Cloud }) {
  const t = useTranslations("company")
  const language = useLocale()
  const { country } = values
  const domain = values.domain.trim().toLowerCase()
  const ending = DOMAIN_ENDINGS[cloud]
  return (
    <SummaryList>
      <SummaryRow term={t("companyName")}>
        <Entered text={values.companyName} />
      </SummaryRow>
      <SummaryRow term={t("domain")}>
        <Entered text={domain}>{domain.endsWith(ending) ? domain : domain + ending}</Entered>
      </SummaryRow>
      <SummaryRow term={t("country")}>
        <Entered text={country}>{country && formatCountry(country, language)}</Entered>
      </SummaryRow>
      <SummaryRow term={t("address")}>
        <Entered text={values.addressLine1} />
      </SummaryRow>
      <SummaryRow term={t("city")}>
        <Entered text={values.city} />
      </SummaryRow>
      {hasState(country) && (values.state || statesOf(country).length > 0) && (
        <SummaryRow term={t("state")}>
          <Entered text={stateName(country, values.state)} />
        </SummaryRow>
      )}
      {hasPostalCode(country) && (demandsPostalCode(country) || values.postalCode.trim()) && (
        <SummaryRow term={t("postalCode")}>
          <Entered text={values.postalCode} />
        </SummaryRow>
      )}
      {demandsRegistration(country) && (
        <SummaryRow term={t("registrationNumber")}>
          <Entered text={values.registrationNumber} />
        </SummaryRow>
      )}
    </SummaryList>
  )
}
