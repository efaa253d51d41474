import { randomUUID } from "node:crypto"
import type { Client } from "pg"

export type Signatory = { firstName: string; lastName: string; email: string }

/** Adds a confirmation by this person of a customer; gives its id. */
export async function insertConfirmation(
  database: Client,
  partnerId: string,
  customerId: string,
  person: Signatory,
): Promise<string> {
  const id = randomUUID()
  await database.query(
    `insert into confirmation (partner_id, id, customer_id, number, first_name, last_name, email, accepted_on, template_id, version,
       country, language, channel, agent_id, agent_roles)
     select $1, $6, $2, 1, $3, $4, $5, '2026-01-15', '117a77b0-9360-443b-8795-c6dedc750cf9', '2023-03', 'TW', 'zh-HK', 'account', id, roles
     from agent where partner_id = $1 limit 1`,
    [partnerId, customerId, person.firstName, person.lastName, person.email, id],
  )
  return id
}
