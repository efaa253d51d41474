import { randomUUID } from "node:crypto"
import { afterAll, expect, test, vi } from "vitest"
import { hashOfSecret } from "@/lib/auth/api-secret"
import { findAgentByEmail, findAgentByEntraIdentity, findKeyHolder } from "@/lib/db/actors"
import { clientOf, connections, poolOf } from "@/lib/db/client"
import { insertPartner } from "@/lib/db/installation"
import type { Actor } from "@/lib/domain/actor"
import { createCustomer } from "@/lib/usecases/create-customer"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { connected } from "@/scripts/lib/database.mjs"
import { migrateNamed, needClock, needOwner, warningAbout } from "@/scripts/lib/named-database.mjs"
import { draftValues } from "@/tests/builders"
import { now, refusalTo } from "./world"

// An operator's database: neither role is a superuser, the one owns and migrates, the other serves.
const superuser = process.env.DATABASE_OWNER_URL ?? ""
const name = `roles_${randomUUID().replaceAll("-", "")}`
const [owner, portal] = [addressFor(`${name}_owner`), addressFor(`${name}_portal`)]

function addressFor(role: string): string {
  return Object.assign(new URL(superuser), { username: role, password: "secret", pathname: name }).href
}

await connected(superuser, async (client) => {
  await client.query(`create role ${name}_owner login password 'secret'`)
  await client.query(`create role ${name}_portal login password 'secret'`)
  await client.query(`create database ${name} owner ${name}_owner`)
})
const applied = await migrateNamed(portal, owner)
// The code of the portal asks this one from here on.
process.env.DATABASE_URL = portal

const ownersPool = poolOf(owner)
const TENANT = randomUUID()
const provider = await addPartner("indirect_provider", null, TENANT)
const reseller = await addPartner("indirect_reseller", provider, null)

afterAll(async () => {
  await Promise.all([ownersPool.end(), connections().end()])
  await connected(superuser, async (client) => {
    await client.query(`drop database ${name} with (force)`)
    await client.query(`drop role ${name}_owner, ${name}_portal`)
  })
})

/** As npm run create-partner does it, by the owner's connection. */
function addPartner(type: "indirect_provider" | "indirect_reseller", providerId: string | null, tenant: string | null) {
  const partner = {
    ...{ name: `A ${type}`, type, domain: `${type}.example`, timeZone: "Asia/Taipei" },
    ...({ cloud: "public", environment: "production" } as const),
    ...{ providerId, entraTenantId: tenant },
  }
  const admin = { name: "Ada", email: `ada@${type}.example`, passwordHash: "-" }
  return clientOf(ownersPool).$transaction(async (db) => {
    await db.$queryRaw`select set_config('concord.everyone', 'on', true)`
    return insertPartner(db, partner, admin, now)
  })
}

async function ada(type: string): Promise<Actor> {
  const found = await findAgentByEmail(`Ada@${type}.example`)
  if (!found) throw new Error("Ada is not found")
  return found.actor
}

test("an agent is found by its address, its key and its tenant, and a reseller's knows the provider by name", async () => {
  const actor = await ada("indirect_reseller")
  expect(actor).toMatchObject({ partnerId: reseller, partner: { providerName: "A indirect_provider" } })
  const { secret } = await makeApiKey(actor, { name: "Job", kind: "agent", days: 30 }, now)
  expect(await findKeyHolder({ hash: hashOfSecret(secret) }, now)).toMatchObject({ actor: { partnerId: reseller } })
  const identity = { tenantId: TENANT, objectId: randomUUID(), email: "ada@indirect_provider.example" }
  expect(await findAgentByEntraIdentity(identity)).toMatchObject({ partnerId: provider })
})

test("a provider names its own reseller in a new customer, and no other partner", async () => {
  const actor: Actor = { ...(await ada("indirect_provider")), roles: ["admin_agent"] }
  const customer = (resellerId: string) => ({ ...draftValues({ domain: `d${randomUUID().slice(0, 8)}` }), resellerId })
  expect(await refusalTo(createCustomer(actor, customer(provider), now))).toMatchObject({
    problems: { resellerId: { key: "resellerUnknown" } },
  })
  expect(await refusalTo(createCustomer(actor, customer(reseller), now))).toBeNull()
})

/** What is added to and never changed, each with a column of its own: where the trigger stands that holds everybody to it. */
const { rows: addedOnly } = await ownersPool.query<{ table: string; column: string }>(
  `select relname as table, attname as column from pg_trigger join pg_class on pg_class.oid = tgrelid
     join pg_attribute on attrelid = tgrelid and attnum = 1 where tgname = 'added_only' order by 1`,
)

test("what is added to and never changed are the records, their log and their seals", () => {
  expect(addedOnly.map(({ table }) => table)).toEqual(
    expect.arrayContaining([
      ...["confirmation", "withdrawal", "direct_acceptance", "evidence", "evidence_chunk", "activity"],
      ...["chain_entry", "checkpoint", "checkpoint_head", "sealing_key"],
    ]),
  )
})

test.each(addedOnly)(
  "the portal's role may not change, remove or empty what is in $table",
  async ({ table, column }) => {
    for (const sql of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`])
      await expect(connections().query(sql)).rejects.toThrow(`permission denied for table ${table}`)
  },
)

test.each(["chain_entry", "checkpoint", "checkpoint_head", "sealing_key"])(
  "nor add anything to %s, which the database and the operator write",
  async (table) => {
    const sql = `insert into ${table} select * from ${table}`
    await expect(connections().query(sql)).rejects.toThrow(`permission denied for table ${table}`)
  },
)

test("nor lay down offers or partners, lift the policies, or read the list of migrations", async () => {
  for (const [sql, refused] of [
    ["delete from offer", "permission denied"],
    ["insert into partner select * from partner", "permission denied"],
    ["update partner set entra_tenant_id = null", "permission denied"],
    ["alter table customer disable row level security", "must be owner"],
    ["drop policy own_partner on customer", "must be owner"],
    ["select * from _prisma_migrations", "permission denied"],
    [`set role ${name}_owner`, "permission denied"],
    ["create temporary table agent (email text)", "permission denied to create temporary tables"],
    ["create table agent (email text)", "permission denied for schema public"],
  ] as const)
    await expect(connections().query(sql)).rejects.toThrow(refused)
})

test("what runs as the owner heeds no table that the portal's role made, should it be let make one", async () => {
  await ownersPool.query(`grant temporary on database ${name} to ${name}_portal`)
  const client = await connections().connect()
  try {
    await client.query("create temporary table agent (email text, partner_id uuid)")
    await client.query("insert into pg_temp.agent values ('nobody@nowhere.example', gen_random_uuid())")
    await client.query("grant all on pg_temp.agent to public")
    const found = await client.query("select partner_of_address('nobody@nowhere.example') as found")
    expect(found.rows).toEqual([{ found: null }])
  } finally {
    client.release(true)
    await ownersPool.query(`revoke temporary on database ${name} from ${name}_portal`)
  }
  const { rows } = await ownersPool.query("select proname, proconfig[1] as path from pg_proc where prosecdef")
  expect(rows.length).toBeGreaterThan(9)
  for (const { proname, path } of rows) expect(`${proname} ${path}`).toBe(`${proname} search_path=public, pg_temp`)
})

test("the owner sees nobody's rows either, unless it says that it means everybody's", async () => {
  const client = await ownersPool.connect()
  expect((await client.query("select from agent")).rowCount).toBe(0)
  await client.query("begin")
  await client.query("set local concord.everyone = 'on'")
  expect((await client.query("select from agent")).rowCount).toBe(2)
  await client.query("rollback")
  client.release()
})

test("bringing it up to date again changes nothing, nor does serving with one role that owns everything", async () => {
  expect(applied.length).toBeGreaterThan(0)
  expect(await migrateNamed(portal, owner)).toEqual([])
  expect(await migrateNamed(owner, owner)).toEqual([])
  expect(await findAgentByEmail("ada@indirect_reseller.example")).not.toBeNull()
})

test("an operator who comes as the role that serves is told to come as the owner", async () => {
  await expect(migrateNamed(portal, portal)).rejects.toThrow(
    `${name}_portal cannot do this, the tables belong to ${name}_owner: name the role that can in DATABASE_OWNER_URL`,
  )
  await expect(needOwner(portal)).rejects.toThrow("DATABASE_OWNER_URL")
  await needOwner(owner)
})

test.each([
  ["ahead of", 3_600_000],
  ["behind", -3_600_000],
])("a machine whose clock is an hour %s the database's does not serve", async (where, by) => {
  await needClock(portal)
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + by })
  try {
    await expect(needClock(portal)).rejects.toThrow(
      new RegExp(`clock of this machine is 3\\d{3} s ${where} the database's`),
    )
  } finally {
    vi.useRealTimers()
  }
})

test("whoever serves as a superuser or as the owner is warned, the portal's role is not", async () => {
  expect(await warningAbout(superuser)).toContain("row-level security does not bind concord")
  expect(await warningAbout(portal)).toBeNull()
  expect(await warningAbout(owner)).toContain(`${name}_owner owns the tables`)
})
