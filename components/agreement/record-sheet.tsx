import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Sheet } from "@/components/layout/sheet"
import { Day } from "@/components/ui/day"
import { DomainName } from "@/components/ui/domain-name"
import { formatZone } from "@/components/ui/format-moment"
import { GivenText } from "@/components/ui/given-text"
import { isolated } from "@/components/ui/isolated"
import { PersonName } from "@/components/ui/person-name"
import { Badge } from "@/components/ui/status-badge"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { AgreementText } from "@/lib/domain/agreement"
import type { Partner } from "@/lib/domain/partner"
import { AgreementMarket } from "./agreement-text-panel"
import { ConfirmationFacts, type ShownConfirmation } from "./confirmation-facts"
import { useMomentWords } from "./moment-words"

type Props = {
  partner: Pick<Partner, "name" | "type" | "environment">
  customer: { id: string; companyName: string; domain: string }
  confirmation: ShownConfirmation &
    Omit<AgreementText, "link"> & {
      id: string
      withdrawal: { reason: string; withdrawnAt: Date; agent: { name: string } } | null
    }
  /** Whether it is the record that counts. */
  standing: "counts" | "superseded" | "withdrawn"
  timeZone: string
  printedAt: Date
  printedBy: string
  /** The files that show the acceptance, if there are any. */
  evidence: ReactNode
}

/** The record of one confirmation: who states it of whom, the sentence, the facts, the text, the evidence, and when it was printed. */
export function RecordSheet(props: Props) {
  const { partner, customer, confirmation, standing, timeZone, printedAt, printedBy, evidence } = props
  const t = useTranslations()
  const language = useLocale()
  const at = useMomentWords(timeZone)
  const { withdrawal } = confirmation
  const zone = formatZone(timeZone, language, printedAt)
  const environment = t(partner.environment === "sandbox" ? "shell.sandbox" : "shell.production")
  return (
    <Sheet
      head={<h2>{t("agreement.record.title")}</h2>}
      partner={
        <>
          <p className="muted text-sm">
            {t("agreement.record.partner", {
              name: isolated(partner.name),
              type: t(`shell.partnerType.${partner.type}`),
              environment,
            })}
          </p>
          <Badge {...BADGE[standing]}>{t(`agreement.record.standing.${standing}`)}</Badge>
        </>
      }
      sentence={t.rich("agreement.record.sentence", {
        partner: isolated(partner.name),
        customer: isolated(customer.companyName),
        b: (words) => <b>{words}</b>,
        day: () => <Day on={confirmation.acceptedOn} look="long" />,
        name: () => <PersonName person={confirmation} />,
      })}
      foot={t("agreement.record.foot", { at: at(printedAt), zone, agent: isolated(printedBy) })}
    >
      {withdrawal && (
        <p className="reason">
          {t("agreement.record.withdrawnSentence", {
            agent: isolated(withdrawal.agent.name),
            at: at(withdrawal.withdrawnAt),
            reason: isolated(withdrawal.reason),
          })}
        </p>
      )}
      <section aria-labelledby="record-facts">
        <h2 id="record-facts">{t("agreement.record.facts")}</h2>
        <SummaryList>
          <SummaryRow term={t("agreement.record.customer")}>
            <GivenText>{customer.companyName}</GivenText>
          </SummaryRow>
          <SummaryRow term={t("agreement.record.domain")}>
            <DomainName domain={customer.domain} />
          </SummaryRow>
          <SummaryRow term={t("agreement.record.microsoftId")}>
            <span className="mono">{customer.id}</span>
          </SummaryRow>
        </SummaryList>
        <ConfirmationFacts confirmation={confirmation} timeZone={timeZone} />
      </section>
      <section aria-labelledby="record-text">
        <h2 id="record-text">{t("agreement.record.text")}</h2>
        <SummaryList>
          <SummaryRow term={t("agreement.text.market")}>
            <AgreementMarket text={confirmation} />
          </SummaryRow>
          <SummaryRow term={t("agreement.record.templateId")}>
            <span className="mono">{confirmation.templateId}</span>
          </SummaryRow>
          <SummaryRow term={t("agreement.record.recordId")}>
            <span className="mono">{confirmation.id}</span>
          </SummaryRow>
        </SummaryList>
      </section>
      {evidence && (
        <section aria-labelledby="record-evidence">
          <h2 id="record-evidence">{t("agreement.evidence.heading")}</h2>
          {evidence}
        </section>
      )}
    </Sheet>
  )
}

const BADGE = {
  counts: { kind: "good", icon: "seal" },
  superseded: { kind: "plain", icon: "direct" },
  withdrawn: { kind: "withdrawn", icon: "undo" },
} as const
