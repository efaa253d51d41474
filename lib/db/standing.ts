import "server-only"
import { type AgreementFacts, FACTS_OF_STATUS } from "@/lib/domain/eligibility"
import { Prisma } from "./generated/client"

/**
 * SQL that joins to `customer c` what is on record about its acceptance: `newest`, the newest confirmation that is not
 * withdrawn, and `direct`, what Microsoft said last. One definition for every list and count.
 */
export const STANDING = Prisma.sql`
  left join lateral (
    select f.id, f.first_name, f.last_name, f.accepted_on, f.recorded_at from confirmation f
    where f.partner_id = c.partner_id and f.customer_id = c.id
      and not exists (select from withdrawal w where w.partner_id = f.partner_id and w.confirmation_id = f.id)
    order by f.number desc limit 1
  ) newest on true
  left join lateral (
    select d.signed from direct_acceptance d
    where d.partner_id = c.partner_id and d.customer_id = c.id
    order by d.checked_at desc, d.id desc limit 1
  ) direct on true`

export const CONFIRMED = Prisma.sql`(newest.id is not null)`
export const ACCEPTED_DIRECTLY = Prisma.sql`coalesce(direct.signed, false)`

/** SQL for "has the facts of this status"; the domain says which facts those are. */
export function hasStatus(status: keyof typeof FACTS_OF_STATUS): Prisma.Sql {
  const facts: Partial<AgreementFacts> = FACTS_OF_STATUS[status]
  const conditions: Prisma.Sql[] = []
  if (facts.confirmed !== undefined) conditions.push(Prisma.sql`${CONFIRMED} = ${facts.confirmed}`)
  if (facts.acceptedDirectly !== undefined)
    conditions.push(Prisma.sql`${ACCEPTED_DIRECTLY} = ${facts.acceptedDirectly}`)
  return Prisma.join(conditions, " and ")
}
