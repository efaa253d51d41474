import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { connections, database as portal } from "@/lib/db/client"
import { inTransaction, ofEveryPartner, reading } from "@/lib/db/transaction"
import type { Actor } from "@/lib/domain/actor"
import { pretendDirectAcceptance } from "@/lib/usecases/pretend-direct-acceptance"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { NORTHWIND, TAILSPIN } from "@/prisma/seed/partners"
import { belongingsOf } from "./belongings"
import { database as owner, ownersConnections } from "./owner"
import { agent, now, session } from "./world"

// The scoped readers are left out here on purpose: what is asked names no partner, or the other one.

/** Every table that holds rows of partners, by the catalogue, so that a new one is not forgotten; and by which column. */
const TABLES = await owner().$queryRaw<{ name: string; partner: string; guarded: boolean; policies: string[] }[]>`
  select c.relname as name, a.attname as partner, c.relrowsecurity and c.relforcerowsecurity as guarded,
    array(select p.polname::text from pg_policy p where p.polrelid = c.oid order by 1) as policies
  from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    and a.attname = case when c.relname = 'partner' then 'id' else 'partner_id' end
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`

const MEMBER = `member_${randomUUID().replaceAll("-", "")}`

beforeAll(async () => {
  const email = "admin.agent@tailspin.example"
  const admin = await agent(email)
  const tailspin: Actor = { ...admin, partner: { ...admin.partner, environment: "sandbox" } }
  const { customerId, confirmationId } = await belongingsOf(tailspin)
  await withdrawConfirmation(tailspin, { customerId, confirmationId, reason: "Wrong person" }, now)
  await pretendDirectAcceptance(tailspin, { customerId, signed: true }, now)
  await session(email)
  const receipt = { partnerId: TAILSPIN, requestId: randomUUID(), fingerprint: "0".repeat(64) }
  await owner().apiReceipt.create({ data: receipt })
  for (const partnerId of [NORTHWIND, TAILSPIN]) await seal(partnerId)
  // An owner of the tables who is no superuser, as an operator's: the policies hold for it too.
  await owner().$executeRawUnsafe(`create role ${MEMBER}`)
  await owner().$executeRawUnsafe(`grant all on schema public to ${MEMBER}`)
  for (const { name } of TABLES) await owner().$executeRawUnsafe(`alter table ${name} owner to ${MEMBER}`)
  // Records refuse changes whoever's they are; without that the policies have to stand alone.
  for (const { name } of TABLES) await owner().$executeRawUnsafe(`alter table ${name} disable trigger user`)
})
afterAll(async () => {
  for (const { name } of TABLES) await owner().$executeRawUnsafe(`alter table ${name} owner to current_user`)
  await owner().$executeRawUnsafe(`drop owned by ${MEMBER}`)
  await owner().$executeRawUnsafe(`drop role ${MEMBER}`)
})

async function seal(partnerId: string): Promise<void> {
  const { customerId, position, hash } = await owner().chainEntry.findFirstOrThrow({ where: { partnerId } })
  await owner().sealingKey.createMany({ data: [{ id: "key", publicKey: "" }], skipDuplicates: true })
  const heads = { create: [{ customerId, position, hash }] }
  await owner().checkpoint.create({
    data: { partnerId, number: 1, sealedAt: now, hash, keyId: "key", signature: "", heads },
  })
}

test.each(TABLES)("$name is guarded by its policies, also from its owner", ({ guarded, policies }) => {
  expect({ guarded, policies }).toEqual({ guarded: true, policies: ["every_partner", "own_partner"] })
})

test.each(TABLES)(
  "$name has rows of the other partner, or the tests below prove nothing",
  async ({ name, partner }) => {
    const [{ rows }] = await owner().$queryRawUnsafe<[{ rows: number }]>(
      `select count(*)::int as rows from ${name} where ${partner} = '${TAILSPIN}'`,
    )
    expect(rows).toBeGreaterThan(0)
  },
)

type Asked = (sql: string) => Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>

/** Runs statements in a transaction for a partner, or (null) for none; nothing of it stays. */
async function as(role: string | null, partnerId: string | null, work: (ask: Asked) => Promise<void>): Promise<void> {
  const client = await (role ? ownersConnections() : connections()).connect()
  try {
    await client.query("begin")
    if (role) await client.query(`set local role ${role}`)
    if (partnerId) await client.query(`set local concord.partner = '${partnerId}'`)
    await work((sql) => client.query(sql))
  } finally {
    await client.query("rollback")
    client.release()
  }
}

describe.each([
  ["the portal's role", null],
  ["an owner of the tables", MEMBER],
])("for %s, in a transaction for a partner,", (_, role) => {
  // The owner has every right, so it is the policy that refuses.
  const refused = role ? /row-level security/ : /row-level security|permission denied/

  test.each(TABLES)("$name has the partner's rows only", async ({ name, partner }) => {
    await as(role, NORTHWIND, async (ask) => {
      const { rows } = await ask(`select distinct ${partner} as partner from ${name}`)
      expect(rows.filter(({ partner }) => partner !== NORTHWIND)).toEqual([])
    })
    await as(role, TAILSPIN, async (ask) => {
      const { rows } = await ask(`select distinct ${partner} as partner from ${name}`)
      expect(rows).toEqual([{ partner: TAILSPIN }])
    })
  })

  test.each(TABLES)("$name has nothing when no partner is set", async ({ name }) => {
    await as(role, null, async (ask) => expect((await ask(`select from ${name}`)).rowCount).toBe(0))
    await as(role, null, async (ask) => {
      await ask("set local concord.everyone = 'on'")
      expect((await ask(`select from ${name}`)).rowCount).toBe(0)
    })
  })

  test.each(TABLES)("$name takes no row of the other's", async ({ name, partner }) => {
    await as(role, TAILSPIN, async (ask) => {
      const copied = `insert into ${name} select (jsonb_populate_record(t, '{"${partner}": "${NORTHWIND}"}')).*
        from ${name} t limit 1`
      await expect(ask(copied)).rejects.toThrow(refused)
    })
    await as(role, TAILSPIN, async (ask) => {
      const handedOver = ask(`update ${name} set ${partner} = '${NORTHWIND}'`)
      await expect(handedOver).rejects.toThrow(refused)
    })
  })

  test.each(TABLES)("$name lets nobody touch the other's", async ({ name, partner }) => {
    for (const sql of [
      `update ${name} set ${partner} = ${partner} where ${partner} = '${TAILSPIN}'`,
      `delete from ${name} where ${partner} = '${TAILSPIN}'`,
    ]) {
      await as(role, NORTHWIND, async (ask) => {
        const touched = await ask(sql).catch((error: Error) => error.message)
        if (typeof touched === "string") expect(touched).toMatch(role ? /^never$/ : /permission denied/)
        else expect(touched.rowCount).toBe(0)
      })
    }
  })
})

test("the owner's word for every partner opens nothing to the portal", async () => {
  expect(await ofEveryPartner((db) => db.customer.count())).toBe(0)
})

test("what Prisma is asked without a partner, in a transaction for one, is that one's", async () => {
  const seen = await inTransaction(NORTHWIND, (db) => db.customer.findMany({ include: { confirmations: true } }))
  expect(new Set(seen.map(({ partnerId }) => partnerId))).toEqual(new Set([NORTHWIND]))
  expect(await portal().customer.count()).toBe(0)
})

test("a view cannot write", async () => {
  const written = reading(NORTHWIND, (db) => db.customerDraft.deleteMany())
  await expect(written).rejects.toThrow("read-only transaction")
})

test("no connection remembers a partner: many at once see each their own, and afterwards there is none", async () => {
  const turns = Array.from({ length: 60 }, (_, turn) => (turn % 2 === 0 ? NORTHWIND : TAILSPIN))
  const seen = await Promise.all(
    turns.map((partnerId) =>
      reading(partnerId, async (db) => {
        const [agents, customers] = await Promise.all([db.agent.findMany(), db.customer.findMany()])
        return [...new Set([...agents, ...customers].map((row) => row.partnerId))]
      }),
    ),
  )
  expect(seen).toEqual(turns.map((partnerId) => [partnerId]))
  const counts = await Promise.all(Array.from({ length: 20 }, () => portal().agent.count()))
  expect(new Set(counts)).toEqual(new Set([0]))
})
