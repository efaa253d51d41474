import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { createOrder } from "@/lib/usecases/create-order"
import { viewAccount } from "@/lib/usecases/view-account"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { connected } from "@/scripts/lib/database.mjs"
import { migrate } from "@/scripts/lib/migrate.mjs"
import { database, ownersConnections } from "./owner"
import { agent, confirmedCustomer, now } from "./world"

// A new version brings its migrations while the one before serves.
const owner = process.env.DATABASE_OWNER_URL ?? ""
const sales = await agent("sales.agent@northwind.example")
const folder = mkdtempSync(join(tmpdir(), "concord-migrations-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Lays a migration down; gives its name. */
function written(name: string, sql: string): string {
  mkdirSync(join(folder, name))
  writeFileSync(join(folder, name, "migration.sql"), sql)
  return name
}

async function order(customerId: string) {
  return createOrder(sales, { customerId, lines: [{ offerId: BUSINESS_BASIC, quantity: 1 }] }, now)
}

test("orders, confirmations and withdrawals go on while the tables that they use are changed", async () => {
  const tables = ["customer", "confirmation", "withdrawal", "customer_order", "subscription", "activity", "chain_entry"]
  const changes = tables.map((table) => `ALTER TABLE ${table} ADD COLUMN made_up integer NOT NULL DEFAULT 7;`)
  const change = written("29990101000000_change", changes.join("\n"))
  const back = written("29990101000001_back", changes.join("\n").replaceAll(/ADD (COLUMN made_up).*?;/g, "DROP $1;"))

  const ordered: string[] = []
  let isMigrating = true
  async function work() {
    while (isMigrating || ordered.length === 0) {
      const customerId = await confirmedCustomer(sales)
      await order(customerId)
      ordered.push(customerId)
      const { confirmations } = await viewAccount(sales, { customerId }, now)
      const confirmationId = confirmations[0]?.id ?? ""
      await withdrawConfirmation(sales, { customerId, confirmationId, reason: "Wrong person" }, now)
    }
  }
  const workers = Array.from({ length: 6 }, work)
  const applied = await migrate(owner, undefined, folder).finally(() => {
    isMigrating = false
  })
  await Promise.all(workers)

  expect(applied).toEqual([change, back])
  expect(await database().order.count({ where: { customerId: { in: ordered } } })).toBe(ordered.length)
})

test("a migration lets those through who came for a table after it, and comes again", async () => {
  const customerId = await confirmedCustomer(sales)
  const name = written("29990101000002_comment", "LOCK TABLE customer; COMMENT ON TABLE customer IS 'made up'")
  const slow = await ownersConnections().connect()
  await slow.query("begin")
  await slow.query("select from customer where partner_id = $1 and id = $2", [NORTHWIND, customerId])

  const migrated = migrate(owner, undefined, folder)
  const waits =
    "select from pg_stat_activity where datname = current_database() and query like 'LOCK TABLE customer%' and wait_event_type = 'Lock'"
  await expect.poll(() => connected(owner, async (client) => (await client.query(waits)).rowCount)).toBe(1)
  await order(customerId)

  await slow.query("commit")
  slow.release()
  expect(await migrated).toEqual([name])
})

test("one that cannot be applied says why, and leaves nothing of itself", async () => {
  const name = written("29990101000003_broken", "CREATE TABLE made_up (id integer); SELECT * FROM nowhere")
  await expect(migrate(owner, undefined, folder)).rejects.toThrow(
    `Migration ${name} cannot be applied: relation "nowhere" does not exist`,
  )
  const { rows } = await ownersConnections().query("select to_regclass('made_up') as made_up")
  expect(rows).toEqual([{ made_up: null }])
})
