import type { Route } from "next"
import { useTranslations } from "next-intl"
import { PhoneNumber } from "@/components/agreement/phone-number"
import { EmailAddress } from "@/components/ui/email-address"
import { Panel } from "@/components/ui/panel"
import { PersonName } from "@/components/ui/person-name"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import { CorrectLink } from "./correct-link"

export type ShownContact = {
  contactFirstName: string
  contactLastName: string
  contactEmail: string
  contactPhone: string | null
  contactPhoneE164: string | null
}

/** The person at the customer whom the partner deals with. */
export function ContactPanel({ contact, correctHref }: { contact: ShownContact; correctHref: Route | null }) {
  const t = useTranslations("company")
  return (
    <Panel
      title={t("contactHeading")}
      quiet
      actions={correctHref && <CorrectLink href={correctHref} label={t("correctContact")} />}
    >
      <SummaryList tight bare>
        <SummaryRow term={t("name")}>
          <PersonName person={{ firstName: contact.contactFirstName, lastName: contact.contactLastName }} />
        </SummaryRow>
        <SummaryRow term={t("email")}>
          <EmailAddress address={contact.contactEmail} />
        </SummaryRow>
        {contact.contactPhone && (
          <SummaryRow term={t("phone")}>
            <PhoneNumber typed={contact.contactPhone} e164={contact.contactPhoneE164} />
          </SummaryRow>
        )}
      </SummaryList>
    </Panel>
  )
}
