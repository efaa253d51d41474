import { randomUUID } from "node:crypto"
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { clientOf, poolOf } from "@/lib/db/client"
import { guardsIn } from "@/lib/operator/guards"
import { connected } from "@/scripts/lib/database.mjs"
import { migrate } from "@/scripts/lib/migrate.mjs"
import { inProject } from "@/scripts/lib/place.mjs"
import { release } from "@/scripts/lib/release"

// Databases as operators have them: their owner is no superuser.
const superuser = process.env.DATABASE_OWNER_URL ?? ""
const name = `guards_${randomUUID().replaceAll("-", "")}`
const [owner, portal] = [`${name}_owner`, `${name}_portal`]
const address = Object.assign(new URL(superuser), { username: owner, password: "secret", pathname: name }).href

afterAll(() =>
  connected(superuser, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`drop role ${owner}, ${portal}`)
  }),
)
await connected(superuser, async (client) => {
  for (const role of [owner, portal]) await client.query(`create role ${role} login password 'secret'`)
})

async function freshDatabase(): Promise<void> {
  await connected(superuser, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} owner ${owner}`)
  })
}

async function guards(serving?: string) {
  const pool = poolOf(address)
  try {
    return await clientOf(pool).$transaction((db) => guardsIn(db, release(), serving))
  } finally {
    await pool.end()
  }
}

test.each([
  ["one role owns and serves", undefined, owner],
  ["one role owns and another serves", portal, portal],
])("where %s, the database is as the release has it", async (_, role, serving) => {
  await freshDatabase()
  expect((await migrate(address, role)).length).toBeGreaterThan(0)
  const expected = { broken: [], added: [], serving: role ?? null }
  expect(await guards(serving)).toEqual(expected)
  expect(await guards()).toEqual(expected)
})

test("so is one that had an older release, and rows of it", async () => {
  await freshDatabase()
  const all = readdirSync(inProject("prisma", "migrations"))
    .filter((each) => /^\d/.test(each))
    .sort()
  const older = mkdtempSync(join(tmpdir(), "concord-older-"))
  for (const each of all.slice(0, 3))
    cpSync(inProject("prisma", "migrations", each), join(older, each), { recursive: true })
  expect(await migrate(address, undefined, older)).toHaveLength(3)
  rmSync(older, { recursive: true })
  await connected(address, (client) => client.query(ROWS))
  expect(await migrate(address, portal)).not.toEqual([])
  expect(await guards(portal)).toEqual({ broken: [], added: [], serving: portal })
})

const ROWS = `
  insert into partner (id, name, type, domain, cloud, environment, time_zone)
    values ('10000000-0000-4000-8000-00000000000a', 'Old', 'direct_bill', 'old.example', 'public', 'production', 'UTC');
  insert into agent (partner_id, id, name, email, roles, password_hash)
    values ('10000000-0000-4000-8000-00000000000a', '20000000-0000-4000-8000-00000000000a', 'Ada', 'ada@old.example', '{admin_agent}', '-');
`
