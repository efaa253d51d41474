import { useTranslations } from "next-intl"
import { Day } from "@/components/ui/day"
import { isRealDay } from "@/components/ui/format-day"
import { GivenText } from "@/components/ui/given-text"
import { AgreementStatusBadge, Badge } from "@/components/ui/status-badge"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { DraftValues } from "@/lib/domain/draft"
import { MEANS } from "@/lib/domain/means"
import { Entered } from "./entered"
import { PersonRows } from "./person-rows"

/** What will be recorded of the acceptance on Submit; or that nothing will, and what follows from that. */
export function ReviewAgreement({ values, available }: { values: DraftValues; available: boolean }) {
  const t = useTranslations("draft.review")
  const agreement = useTranslations("agreement")
  if (!available) {
    return (
      <>
        <p>
          <AgreementStatusBadge status="not-applicable" />
        </p>
        <p className="muted">{agreement("notApplicableSentence")}</p>
      </>
    )
  }
  if (!values.accepted) {
    return (
      <>
        <p>
          <AgreementStatusBadge status="required" />
        </p>
        <p className="muted">{t("unconfirmed")}</p>
      </>
    )
  }
  const { acceptedOn } = values
  const means = MEANS.find((one) => one === values.means)
  return (
    <>
      <p>
        <Badge kind="waiting">{t("onSubmit")}</Badge>
      </p>
      <SummaryList>
        <PersonRows term={agreement("acceptedBy")} person={values.signatory ?? values.contact} />
        <SummaryRow term={agreement("acceptedOn")}>
          <Entered text={acceptedOn}>{isRealDay(acceptedOn) ? <Day on={acceptedOn} /> : acceptedOn}</Entered>
        </SummaryRow>
        {means && <SummaryRow term={agreement("means.label")}>{agreement(`means.${means}`)}</SummaryRow>}
        {values.note.trim() && (
          <SummaryRow term={agreement("note")}>
            <GivenText>{values.note}</GivenText>
          </SummaryRow>
        )}
      </SummaryList>
    </>
  )
}
