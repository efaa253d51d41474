import { differenceText } from "@/scripts/lib/breach-text"
import { connected } from "@/scripts/lib/database.mjs"
import { release } from "@/scripts/lib/release"
import type { Acknowledged } from "./acknowledged"

export type Judgement = { found: number; lost: number; twice: number; faults: string[] }

/** Holds what was acknowledged against the database, and looks for what is half-done. */
export async function judged(database: string, acknowledged: readonly Acknowledged[]): Promise<Judgement> {
  process.env.DATABASE_URL = database
  const { verifyRecords } = await import("@/lib/operator/verify")
  const { verifyGuards } = await import("@/lib/operator/guards")
  const { verdicts } = await verifyRecords([], [])
  const { broken } = await verifyGuards(release())
  const breaches = verdicts.flatMap(({ breaches }) => breaches.map((breach) => `the chain: ${JSON.stringify(breach)}`))
  return connected(database, async (client) => {
    const rows = async (sql: string): Promise<Record<string, string>[]> => (await client.query(sql)).rows
    const there = (await Promise.all(Object.values(THERE).map(rows))).flat().map(({ name }) => name ?? "")
    const times = new Map<string, number>()
    for (const name of there) times.set(name, (times.get(name) ?? 0) + 1)
    const expected = acknowledged.map(nameOf)
    const known = new Set(expected)
    const faults = [...breaches, ...broken.map(differenceText)]
    for (const [what, sql] of Object.entries(HALF_DONE))
      for (const row of await rows(sql)) faults.push(`${what}: ${JSON.stringify(row)}`)
    return {
      found: expected.filter((name) => times.has(name)).length,
      lost: expected.filter((name) => !times.has(name)).length,
      // Done more than once, or done although nobody was told: every call was sent until it was answered.
      twice: there.length - new Set(there).size + [...times.keys()].filter((name) => !known.has(name)).length,
      faults,
    }
  })
}

function nameOf(what: Acknowledged): string {
  if (what.kind === "customer") return `customer ${what.id}`
  if (what.kind === "confirmation") return `confirmation ${what.customerId} ${what.email}`
  if (what.kind === "withdrawal") return `withdrawal ${what.confirmationId}`
  if (what.kind === "file") return `file ${what.confirmationId} ${what.sha256}`
  if (what.kind === "order") return `order ${what.customerId} ${what.id}`
  return `licences ${what.customerId} ${what.to}`
}

const OURS = "(select partner_id, id from customer where company_name like 'Crash %')"

/** All that the load can have done, by the names of what it acknowledged. */
const THERE = {
  customers: "select 'customer ' || id as name from customer where company_name like 'Crash %'",
  confirmations:
    "select 'confirmation ' || customer_id || ' ' || email as name from confirmation where email like '%@crash.example'",
  withdrawals: `select 'withdrawal ' || confirmation_id as name from withdrawal w join confirmation c
    on (c.partner_id, c.id) = (w.partner_id, w.confirmation_id) where c.email like '%@crash.example'`,
  // By the hash of what is there, not by the one that was written beside it.
  files: `select 'file ' || confirmation_id || ' ' || coalesce(
      (select encode(sha256(string_agg(bytes, '' order by k.number)), 'hex') from evidence_chunk k
       where (k.partner_id, k.evidence_id) = (e.partner_id, e.id)), 'empty') as name
    from evidence e join confirmation c on (c.partner_id, c.id) = (e.partner_id, e.confirmation_id)
    where c.email like '%@crash.example'`,
  orders: `select 'order ' || customer_id || ' ' || id as name from customer_order where (partner_id, customer_id) in ${OURS}`,
  licences: `select 'licences ' || s.customer_id || ' ' || s.id || ' ' || n as name
    from subscription s, generate_series(2, s.quantity) n where (s.partner_id, s.customer_id) in ${OURS} and s.quantity > 1`,
}

const LOGGED = (action: string) =>
  `(select from activity a where (a.partner_id, a.customer_id) = (x.partner_id, x.customer_id) and a.action = '${action}'`

/** What must not be there, whatever was killed when. */
const HALF_DONE = {
  "a customer without its line in the log": `select x.id from (select partner_id, id as customer_id, id from customer where company_name like 'Crash %') x
    where not exists ${LOGGED("customer-created")})`,
  "a confirmation without its line in the log": `select id from confirmation x where email like '%@crash.example'
    and not exists ${LOGGED("confirmation-recorded")} and a.at = x.recorded_at)`,
  "a withdrawal without its line in the log": `select id from (select w.*, c.id, c.customer_id from withdrawal w
    join confirmation c on (c.partner_id, c.id) = (w.partner_id, w.confirmation_id) where email like '%@crash.example') x
    where not exists ${LOGGED("confirmation-withdrawn")} and a.at = x.withdrawn_at)`,
  "a file without its line in the log": `select id from (select e.*, c.customer_id from evidence e
    join confirmation c on (c.partner_id, c.id) = (e.partner_id, e.confirmation_id) where email like '%@crash.example') x
    where not exists ${LOGGED("evidence-attached")} and a.particulars ->> 'sha256' = x.sha256)`,
  "a confirmation or withdrawal more or less than the log tells": `select * from (select customer_id, count(*) as confirmed, count(w) as withdrawn
    from confirmation c left join withdrawal w on (w.partner_id, w.confirmation_id) = (c.partner_id, c.id)
    where (c.partner_id, customer_id) in ${OURS} group by 1) x full join (select customer_id,
    count(*) filter (where action = 'confirmation-recorded') as confirmed, count(*) filter (where action = 'confirmation-withdrawn') as withdrawn
    from activity where (partner_id, customer_id) in ${OURS} and action in ('confirmation-recorded', 'confirmation-withdrawn') group by 1) told
    using (customer_id, confirmed, withdrawn) where x is null or told is null`,
  "a confirmation without its link": `select id from confirmation x where not exists
    (select from chain_entry e where (e.partner_id, e.record_id) = (x.partner_id, x.id))`,
  "an order without lines":
    "select id from customer_order o where not exists (select from order_line l where (l.partner_id, l.order_id) = (o.partner_id, o.id))",
  "a line without its subscription": `select order_id from order_line l join customer_order o on (o.partner_id, o.id) = (l.partner_id, l.order_id)
    where (o.partner_id, o.customer_id) in ${OURS} and not exists
    (select from subscription s where (s.partner_id, s.order_id, s.line_number, s.offer_id) = (l.partner_id, l.order_id, l.number, l.offer_id))`,
  "an order without its line in the log": `select id from customer_order x where (partner_id, customer_id) in ${OURS}
    and not exists ${LOGGED("order-placed")} and a.particulars ->> 'orderId' = x.id)`,
  // Instants are taken before an act waits for its customer; the lines of the log are numbered while it holds it. So a
  // customer's lines are in the order of its acts.
  "a purchase while no confirmation stood": `select id, action from (select *, sum(case action
      when 'confirmation-recorded' then 1 when 'confirmation-withdrawn' then -1 else 0 end)
      over (partition by partner_id, customer_id order by id) as standing
    from activity where (partner_id, customer_id) in ${OURS}) line
    where action in ('order-placed', 'licences-changed') and standing < 1`,
  "licence changes that the log does not tell one by one": `select customer_id from subscription s where (partner_id, customer_id) in ${OURS}
    group by partner_id, customer_id having sum(quantity - 1) <> (select count(*) from activity a
    where (a.partner_id, a.customer_id) = (s.partner_id, s.customer_id) and a.action = 'licences-changed')`,
  "a call that was claimed and never answered": "select request_id from api_receipt where status = 0",
}
