import { z } from "zod"
import type { AGREEMENT_TEMPLATES } from "@/lib/domain/agreement"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import { midnight } from "../shapes"

/** A person of the customer, as the wire calls them. */
export const Contact = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phoneNumber: z.string().optional(),
})

/** A confirmation as the wire has it. (facts.md 4.6) */
export const Agreement = z
  .object({
    userId: z.guid().describe("The agent that gave the confirmation"),
    primaryContact: Contact.describe("Who of the customer accepted"),
    templateId: z.guid(),
    dateAgreed: z
      .string()
      .describe("The moment of acceptance as it was sent; where a day alone is known, its midnight"),
    type: z.string(),
    agreementLink: z.string(),
  })
  .meta({ id: "Agreement" })

/** What tells an agreement's text apart, as programs ask for it. (facts.md 4.4) */
export const AgreementMetadata = z
  .object({
    templateId: z.guid(),
    agreementType: z.string(),
    agreementLink: z.string(),
    versionRank: z.number().int(),
  })
  .meta({ id: "AgreementMetaData" })

type Confirmed = {
  firstName: string
  lastName: string
  email: string
  phone?: string | null | undefined
  acceptedOn: CalendarDate
  dateAgreed: string | null
}

export function agreement(confirmed: Confirmed, agentId: string, text: { templateId: string; link: string }) {
  const { firstName, lastName, email, phone, acceptedOn, dateAgreed } = confirmed
  return {
    userId: agentId,
    primaryContact: { firstName, lastName, email, phoneNumber: phone ?? undefined },
    templateId: text.templateId,
    dateAgreed: dateAgreed ?? midnight(acceptedOn),
    type: "MicrosoftCustomerAgreement",
    agreementLink: text.link,
  }
}

export function agreementMetadata({ templateId, type, link }: (typeof AGREEMENT_TEMPLATES)[number]) {
  return { templateId, agreementType: type, agreementLink: link, versionRank: 0 }
}
