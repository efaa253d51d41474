import { useTranslations } from "next-intl"
import { Day } from "@/components/ui/day"
import { EmailAddress } from "@/components/ui/email-address"
import { GivenText } from "@/components/ui/given-text"
import { Moment } from "@/components/ui/moment"
import { PersonName } from "@/components/ui/person-name"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { Channel } from "@/lib/domain/confirmation"
import type { Means } from "@/lib/domain/means"
import type { Role } from "@/lib/domain/role"
import { PhoneNumber } from "./phone-number"
import { RoleWords } from "./role-words"

export type ShownConfirmation = {
  firstName: string
  lastName: string
  email: string
  phone: string | null
  phoneE164: string | null
  acceptedOn: string
  /** Of the agreement's text. */
  version: string
  means: Means | null
  note: string | null
  recordedAt: Date
  channel: Channel
  agent: { name: string; roles: readonly Role[] }
}

type Props = { confirmation: ShownConfirmation; timeZone: string }

/** A confirmation as facts: who of the customer accepted and when; who recorded it, when, through which screen. */
export function ConfirmationFacts({ confirmation, timeZone }: Props) {
  const t = useTranslations("agreement")
  return (
    <SummaryList>
      <SummaryRow term={t("acceptedBy")}>
        <PersonName person={confirmation} />
      </SummaryRow>
      <SummaryRow term={t("email")}>
        <EmailAddress address={confirmation.email} />
      </SummaryRow>
      {confirmation.phone && (
        <SummaryRow term={t("phone")}>
          <PhoneNumber typed={confirmation.phone} e164={confirmation.phoneE164} />
        </SummaryRow>
      )}
      <SummaryRow term={t("acceptedOn")}>
        <Day on={confirmation.acceptedOn} />
      </SummaryRow>
      <SummaryRow term={t("acceptedVersion")}>{confirmation.version}</SummaryRow>
      {confirmation.means && <SummaryRow term={t("means.label")}>{t(`means.${confirmation.means}`)}</SummaryRow>}
      {confirmation.note && (
        <SummaryRow term={t("note")}>
          <GivenText>{confirmation.note}</GivenText>
        </SummaryRow>
      )}
      <SummaryRow term={t("recordedBy")}>
        <RoleWords agent={confirmation.agent} />
      </SummaryRow>
      <SummaryRow term={t("recordedAt")}>
        <Moment at={confirmation.recordedAt} timeZone={timeZone} named />
      </SummaryRow>
      <SummaryRow term={t("recordedIn")}>{t(`channel.${confirmation.channel}`)}</SummaryRow>
    </SummaryList>
  )
}
