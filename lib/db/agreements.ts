import "server-only"
import { type AgreementText, agreementTextFor, CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import type { Db } from "./client"
import { toColumn } from "./dates"

/**
 * The text of the Microsoft Customer Agreement that was in force on a day, for a customer's country (ISO 3166-1 alpha-2).
 * A day before the first version gives the first: no earliest day of acceptance is documented (facts.md 3.3).
 */
export async function agreementTextInForce(db: Db, country: string, on: CalendarDate): Promise<AgreementText> {
  const templateId = CUSTOMER_AGREEMENT_TEMPLATE
  const select = { templateId: true, version: true, link: true } as const
  const inForce = await db.agreementVersion.findFirst({
    where: { templateId, inForceOn: { lte: toColumn(on) } },
    orderBy: { inForceOn: "desc" },
    select,
  })
  const first = { where: { templateId }, orderBy: { inForceOn: "asc" }, select } as const
  return agreementTextFor(country, inForce ?? (await db.agreementVersion.findFirstOrThrow(first)))
}
