import { clientOf, type Db, poolOf } from "@/lib/db/client"
import { countCustomers } from "@/lib/db/customer-counts"
import { listCustomers } from "@/lib/db/customer-list"
import { getCustomer } from "@/lib/db/customers"
import type { Scope } from "@/lib/db/scope"
import { reading } from "@/lib/db/transaction"
import { CustomerQuery } from "@/lib/domain/customer-list"
import { NORTHWIND, TAILSPIN } from "@/prisma/seed/partners"

const CUSTOMERS = 20_000
const ROUNDS = 60
const WARMING = 10

// The owner of a throw-away cluster is a superuser, for whom there are no policies.
const owner = clientOf(poolOf(process.env.DATABASE_OWNER_URL ?? ""))
for (const partnerId of [NORTHWIND, TAILSPIN]) await enlarge(partnerId)
await owner.$executeRawUnsafe("vacuum analyze")
const { id } = await owner.customer.findFirstOrThrow({ where: { partnerId: NORTHWIND }, select: { id: true } })

const listed = (asked: object) => (scope: Scope) => listCustomers(scope, CustomerQuery.parse(asked))
const views: Record<string, (scope: Scope) => Promise<unknown>> = {
  "one customer": (scope) => getCustomer(scope, id),
  "customer list, by name": listed({}),
  "customer list, required first": listed({ sort: "status" }),
  "customer list, searched": listed({ search: "company 1234" }),
  "customers counted by status": (scope) => countCustomers(scope, ""),
}
type Work = (db: Db) => Promise<unknown>
const ways: Record<string, (work: Work) => Promise<unknown>> = {
  "without either": (work) => work(owner),
  "transaction alone": (work) => owner.$transaction(work),
  "transaction and policies": (work) => reading(NORTHWIND, work),
}

console.log(
  `\n  ${CUSTOMERS} customers of each of two partners; medians of ${ROUNDS} rounds, each view by each way in turn\n`,
)
for (const [name, view] of Object.entries(views)) {
  const took = new Map(Object.keys(ways).map((way) => [way, [] as number[]]))
  for (let round = -WARMING; round < ROUNDS; round++) {
    for (const [way, run] of Object.entries(ways)) {
      const began = performance.now()
      await run((db) => view({ db, partnerId: NORTHWIND }))
      if (round >= 0) took.get(way)?.push(performance.now() - began)
    }
  }
  const [base = 1, ...others] = [...took.values()].map(median)
  const ratios = Object.keys(ways)
    .slice(1)
    .map((way, index) => `${way} ${((others[index] ?? 0) / base).toFixed(2)}`)
  console.log(`  ${name.padEnd(32)} ${base.toFixed(2).padStart(8)} ms; ${ratios.join(", ")}`)
}
process.exit(0)

/** Adds customers to a partner, two of three with a confirmation. */
async function enlarge(partnerId: string): Promise<void> {
  await owner.$executeRaw`
    insert into customer (partner_id, id, company_name, domain, search_text, country, address_line_1, city,
      contact_first_name, contact_last_name, contact_email)
    select ${partnerId}::uuid, gen_random_uuid(), 'Company ' || n, 'company' || n, 'company ' || n || E'\\n' || md5(n::text),
      'TW', 'Street', 'City', 'Ada', 'Byron', 'ada@example.com' from generate_series(1, ${CUSTOMERS}::int) n`
  await owner.$executeRaw`
    insert into confirmation (partner_id, id, customer_id, number, first_name, last_name, email, accepted_on, template_id,
      version, country, language, channel, agent_id, agent_roles)
    select c.partner_id, gen_random_uuid(), c.id, 1, 'Ada', 'Byron', 'ada@example.com', '2026-01-15', v.template_id,
      v.version, 'TW', 'zh-HK', 'account', a.id, a.roles
    from customer c cross join (select * from agreement_version limit 1) v
      join lateral (select * from agent where agent.partner_id = c.partner_id limit 1) a on true
    where c.partner_id = ${partnerId}::uuid and c.city = 'City' and right(c.company_name, 1) < '7'`
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
