import { randomUUID } from "node:crypto"
import type { Client } from "pg"
import type { Language } from "./words"

/** The partners of the sample data, by what they are for. */
export const PARTNERS = {
  northwind: "10000000-0000-4000-8000-000000000001",
  sandbox: "10000000-0000-4000-8000-000000000002",
  provider: "10000000-0000-4000-8000-000000000003",
  reseller: "10000000-0000-4000-8000-000000000004",
  china: "10000000-0000-4000-8000-000000000005",
} as const
export type PartnerName = keyof typeof PARTNERS

export type Agent = {
  partner?: PartnerName
  /** One that is nobody's but the test's own, instead. */
  partnerId?: string
  role?: string
  language?: Language
  timeZone?: string
  /** Somebody else made its password. */
  given?: boolean
}
/** Adds an agent with one role, whose password is that of the sample accounts. */
export async function insertAgent(database: Client, agent: Agent) {
  const { partner = "northwind", role = "sales_agent", language = "en" } = agent
  const id = randomUUID()
  const email = `${role.replace("_", ".")}.${id}@${partner}.example`
  const name = `Agent ${id.slice(0, 8)}`
  await database.query(
    `insert into agent (partner_id, id, name, email, roles, password_hash, language, time_zone, password_given_at)
     select $1, $2, $3, $4, array[$5::role], password_hash, $6, $7, case when $8 then now() end
     from agent where email = 'admin.agent@northwind.example'`,
    [
      ...[agent.partnerId ?? PARTNERS[partner], id, name, email, role, language],
      ...[agent.timeZone ?? null, agent.given ?? false],
    ],
  )
  return { id, email, name, language }
}

/** Adds a partner that no other test knows; gives its id. */
export async function insertPartner(database: Client): Promise<string> {
  const id = randomUUID()
  await database.query(
    `insert into partner (id, name, type, domain, time_zone) values ($1, 'Lucerne', 'direct_bill', $2, 'Asia/Taipei')`,
    [id, `${id}.example`],
  )
  return id
}
