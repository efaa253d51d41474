import type { Route } from "next"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button"
import { Day } from "@/components/ui/day"
import { Icon } from "@/components/ui/icon"
import { Moment } from "@/components/ui/moment"
import { Panel } from "@/components/ui/panel"
import { PersonName } from "@/components/ui/person-name"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { AgreementStatus } from "@/lib/domain/eligibility"
import { ConfirmationFacts, type ShownConfirmation } from "./confirmation-facts"

type Props = {
  status: AgreementStatus
  /** The newest confirmation that is not withdrawn. */
  valid: (ShownConfirmation & { id: string }) | null
  /** What Microsoft said last about a direct acceptance. */
  direct: { signed: boolean; checkedAt: Date } | null
  timeZone: string
  now: Date
  /** Where the valid confirmation stands as a record to print. */
  recordHref: Route | null
  /** Opens the form; null for those who may not. */
  updateHref: Route | null
  /** The form, when it is open; or why there is none. */
  children?: ReactNode
}

/** Whether the customer's acceptance is confirmed: a sentence, then the facts, then what can be done about it. */
export function AgreementPanel(props: Props) {
  const { status, valid, direct, timeZone, now, recordHref, updateHref, children } = props
  const t = useTranslations("agreement")
  const words = useTranslations("common")
  return (
    <Panel
      title={t("heading")}
      headingId="agreement"
      actions={
        <>
          {recordHref && (
            <ButtonLink look="quiet" href={recordHref}>
              <Icon name="print" /> {t("printRecord")}
            </ButtonLink>
          )}
          {updateHref && (
            <ButtonLink look={status === "required" ? "primary" : "second"} href={updateHref}>
              {words("update")}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <Standing status={status} valid={valid} />
        {children}
        {valid && <ConfirmationFacts confirmation={valid} timeZone={timeZone} />}
        {direct?.signed && status !== "not-applicable" && (
          <SummaryList>
            <SummaryRow term={t("source")}>
              {t("sourceMicrosoft")}
              <span className="second-line">
                {t("directChecked")} <Moment at={direct.checkedAt} timeZone={timeZone} now={now} named />
              </span>
            </SummaryRow>
          </SummaryList>
        )}
      </div>
    </Panel>
  )
}

const FOLLOWS = {
  confirmed: "open",
  "accepted-directly": "open",
  required: "blocked",
  "not-applicable": "notGated",
} as const satisfies Record<AgreementStatus, string>

function Standing({ status, valid }: Pick<Props, "status" | "valid">) {
  const t = useTranslations("agreement")
  return (
    <div>
      <p className="record-sentence">
        {status === "confirmed" && valid
          ? t.rich("confirmedSentence", {
              name: () => <PersonName person={valid} spaced />,
              day: () => <Day on={valid.acceptedOn} look="long" />,
            })
          : t(SENTENCES[status])}
      </p>
      <p className="muted">{t(FOLLOWS[status])}</p>
    </div>
  )
}

const SENTENCES = {
  confirmed: "heading",
  "accepted-directly": "directSentence",
  required: "requiredSentence",
  "not-applicable": "notApplicableSentence",
} as const satisfies Record<AgreementStatus, string>
