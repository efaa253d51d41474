import { randomUUID } from "node:crypto"
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { connected } from "@/scripts/lib/database.mjs"
import { migrate } from "@/scripts/lib/migrate.mjs"
import { inProject } from "@/scripts/lib/place.mjs"

// The migration that numbers the lines of carts and pairs each subscription with the line that made it, on a database
// with data, whose owner is no superuser and which row-level security holds as well.
const MIGRATION = "20261129184500_numbered_lines"
const superuser = process.env.DATABASE_OWNER_URL ?? ""
const name = `lines_${randomUUID().replaceAll("-", "")}`
const [owner, portal] = [`${name}_owner`, `${name}_portal`]
const addressFor = (role: string) =>
  Object.assign(new URL(superuser), { username: role, password: "secret", pathname: name }).href
const before = mkdtempSync(join(tmpdir(), "concord-before-"))

const [partner, agent, customer, cart] = Array.from({ length: 4 }, () => randomUUID())

beforeAll(async () => {
  await connected(superuser, async (client) => {
    for (const role of [owner, portal]) await client.query(`create role ${role} login password 'secret'`)
    await client.query(`create database ${name} owner ${owner}`)
  })
  const all = inProject("prisma", "migrations")
  for (const folder of readdirSync(all))
    if (folder < MIGRATION) cpSync(join(all, folder), join(before, folder), { recursive: true })
  expect(await migrate(addressFor(owner), undefined, before)).not.toContain(MIGRATION)
})
afterAll(async () => {
  rmSync(before, { recursive: true })
  await connected(superuser, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`drop role ${owner}, ${portal}`)
  })
})

const LINES = `insert into cart_line (partner_id, cart_id, offer_id, quantity) values
  ('${partner}', '${cart}', 'x:1', 3), ('${partner}', '${cart}', 'a:1', 4)`
/** As the version before wrote an order: neither says which line made which subscription. */
const orderOf = (id: string) => `
  insert into customer_order (partner_id, id, customer_id, agent_id) values ('${partner}', '${id}', '${customer}', '${agent}');
  insert into order_line (partner_id, order_id, number, offer_id, quantity) values
    ('${partner}', '${id}', 3, 'x:1', 5), ('${partner}', '${id}', 7, 'a:1', 6);
  insert into subscription (partner_id, id, customer_id, order_id, offer_id, quantity, started_on) values
    ('${partner}', gen_random_uuid(), '${customer}', '${id}', 'a:1', 6, now()),
    ('${partner}', gen_random_uuid(), '${customer}', '${id}', 'x:1', 5, now())`

/** Asks as the portal's role does, for one partner. */
async function asPortal(query: string): Promise<unknown> {
  return connected(addressFor(portal), async (client) => {
    await client.query(`set concord.partner = '${partner}'`)
    return (await client.query(query)).rows
  })
}

test("what is there is numbered and paired; the version before goes on while it still serves", async () => {
  await connected(addressFor(owner), (client) =>
    client.query(`begin; set local concord.everyone = 'on';
      insert into offer (id, name, billing_type, billing_cycle, max_quantity) values
        ('x:1', 'Basic', 'license', 'monthly', 300), ('a:1', 'Visio', 'license', 'monthly', 300);
      insert into partner (id, name, type, domain, time_zone) values ('${partner}', 'P', 'direct_bill', 'p.example', 'UTC');
      insert into agent (partner_id, id, name, email) values ('${partner}', '${agent}', 'A', 'a@p.example');
      insert into customer (partner_id, id, company_name, domain, search_text, country, address_line_1, city,
          contact_first_name, contact_last_name, contact_email)
        values ('${partner}', '${customer}', 'C', 'c', 'c', 'TW', 'a', 'c', 'f', 'l', 'e@c.example');
      insert into cart (partner_id, id, customer_id, agent_id, updated_at) values ('${partner}', '${cart}', '${customer}', '${agent}', now());
      ${LINES}; ${orderOf("BEFORE")}; commit`),
  )
  expect(await migrate(addressFor(owner), portal)).toContain(MIGRATION)

  const pairs = `select order_id, line_number, offer_id, quantity from subscription order by order_id, line_number`
  const ofOrder = (order_id: string) => [
    { order_id, line_number: 3, offer_id: "x:1", quantity: 5 },
    { order_id, line_number: 7, offer_id: "a:1", quantity: 6 },
  ]
  const cartLines = "select number, offer_id, quantity from cart_line order by number"
  const numbered = [
    { number: 0, offer_id: "x:1", quantity: 3 },
    { number: 1, offer_id: "a:1", quantity: 4 },
  ]
  expect(await asPortal(pairs)).toEqual(ofOrder("BEFORE"))
  expect(await asPortal(cartLines)).toEqual(numbered)

  expect(await asPortal(`${orderOf("LATER")}; delete from cart_line; ${LINES}`)).toBeUndefined()
  expect(await asPortal(pairs)).toEqual([...ofOrder("BEFORE"), ...ofOrder("LATER")])
  expect(await asPortal(cartLines)).toEqual(numbered)
})
