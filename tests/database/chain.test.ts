import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { BEFORE_THE_FIRST, linkHash } from "@/lib/domain/chain"
import { sealRecords } from "@/lib/operator/seal"
import { verifyRecords } from "@/lib/operator/verify"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { NORTHWIND } from "@/prisma/seed/partners"
import { acceptance, pdf, received } from "@/tests/builders"
import { database, ownersConnections } from "./owner"
import { rehashed, tampered } from "./tamper"
import { agent, newCustomer } from "./world"

const now = new Date()

const { privateKey, publicKey } = generateKeyPairSync("ed25519")

/** A customer with a confirmation, its withdrawal and another confirmation. */
let customerId: string
let ids: string[]
beforeAll(async () => {
  customerId = await newCustomer()
  const by = await agent("admin.agent@northwind.example")
  const first = await confirmAcceptance(by, { ...acceptance(), customerId, channel: "account" }, now)
  await withdrawConfirmation(by, { customerId, confirmationId: first.id, reason: "A mistake" }, now)
  const second = await confirmAcceptance(by, { ...acceptance(), customerId, channel: "account" }, now)
  ids = [first.id, second.id]
  const attaching = { customerId, confirmationId: second.id, name: "signed.pdf", file: received(pdf()) }
  await attachEvidence(by, attaching, now)
})

async function breach() {
  const { verdicts } = await verifyRecords([publicKey], [])
  return verdicts.find(({ partner }) => partner.id === NORTHWIND)?.breaches[0] ?? null
}

test("each record is a link: what it says with the names of that day, over the link before", async () => {
  const links = await database().chainEntry.findMany({ where: { customerId }, orderBy: { position: "asc" } })
  expect(links.map(({ position, kind, recordId }) => [position, kind, recordId])).toEqual([
    [1, "confirmation", ids[0]],
    [2, "withdrawal", ids[0]],
    [3, "confirmation", ids[1]],
    [4, "evidence", expect.any(String)],
  ])
  let before = BEFORE_THE_FIRST
  for (const { content, hash } of links) {
    expect(hash).toBe(linkHash(before, content))
    before = hash
    const said = JSON.parse(content)
    // Canonical: names in order, nothing between.
    expect(content).toBe(JSON.stringify(Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))))
    expect(said).toMatchObject({
      partnerName: "Northwind Cloud",
      customerName: "Test Company",
      agentName: expect.any(String),
    })
  }
})

test("the sample data is whole", async () => {
  const { verdicts } = await verifyRecords([publicKey], [])
  expect(verdicts.map(({ partner, breaches }) => [partner.name, breaches])).toEqual(
    verdicts.map(({ partner }) => [partner.name, []]),
  )
  expect(verdicts.find(({ partner }) => partner.id === NORTHWIND)?.records).toBeGreaterThan(100)
})

describe("PostgreSQL itself refuses, the owner too, to", () => {
  const RECORDS = [
    "confirmation",
    "withdrawal",
    "direct_acceptance",
    "evidence",
    "evidence_chunk",
    "activity",
    "chain_entry",
    "checkpoint",
    "checkpoint_head",
  ]
  test.each(RECORDS)("change, delete or empty %s", async (table) => {
    for (const sql of [
      `update ${table} set partner_id = partner_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(ownersConnections().query(sql)).rejects.toThrow(/are added, never changed/)
  })
})

describe("what a superuser changes behind it all is named:", () => {
  const one = () => ids[0]
  test.each<[string, () => string, object]>([
    [
      "one byte of a name",
      () => `update confirmation set last_name = 'Karr' where id = '${one()}'`,
      { table: "confirmation", what: "altered", fields: ["lastName"] },
    ],
    [
      "a day, an instant and a phone that was not there",
      () =>
        `update confirmation set accepted_on = '2026-01-01', recorded_at = now(), phone = '1' where id = '${one()}'`,
      { table: "confirmation", what: "altered", fields: ["phone", "acceptedOn", "recordedAt"] },
    ],
    [
      "a reason of a withdrawal",
      () => `update withdrawal set reason = 'None' where confirmation_id = '${one()}'`,
      { table: "withdrawal", what: "altered", fields: ["reason"] },
    ],
    [
      "the name of a file that was attached",
      () => `update evidence set file_name = 'other.pdf' where confirmation_id = '${ids[1]}'`,
      { table: "evidence", what: "altered", fields: ["fileName"] },
    ],
    [
      "a byte of a file that was attached",
      () => `update evidence_chunk set bytes = set_byte(bytes, 10, 0) where evidence_id in
             (select id from evidence where confirmation_id = '${ids[1]}')`,
      { table: "evidence_chunk", what: "altered" },
    ],
    [
      "a withdrawal that is gone",
      () => `delete from withdrawal where confirmation_id = '${one()}'`,
      { table: "withdrawal", what: "removed" },
    ],
    [
      "a confirmation that was put in",
      () =>
        `insert into confirmation select partner_id, '00000000-0000-4000-8000-00000000abcd', customer_id, 9, first_name, last_name,
         email, phone, phone_e164, accepted_on, template_id, version, country, language, channel, reason, agent_id, agent_roles,
         recorded_at from confirmation where id = '${one()}'`,
      { table: "confirmation", row: "00000000-0000-4000-8000-00000000abcd", what: "inserted" },
    ],
    [
      "a link that says something else, as its row does",
      () => `update confirmation set email = 'x@y.example' where id = '${one()}';
             update chain_entry set content = replace(content, 'tania.carr@fabrikam.example', 'x@y.example')
               where record_id = '${one()}' and kind = 'confirmation'`,
      { table: "chain_entry", row: "1", what: "altered" },
    ],
    [
      "a record that is gone with its link",
      () => `delete from withdrawal where confirmation_id = '${one()}';
             delete from chain_entry where record_id = '${one()}' and kind = 'withdrawal'`,
      { table: "chain_entry", row: "2", what: "removed" },
    ],
  ])("%s", async (_, sql, expected) => {
    expect(await breach()).toBeNull()
    expect(await tampered(sql(), breach)).toMatchObject({ customerId, ...expected })
    expect(await breach()).toBeNull()
  })
})

describe("once it is sealed, also", () => {
  beforeAll(async () => {
    const { made, refused } = await sealRecords(privateKey, [], now)
    expect(refused).toEqual([])
    expect(made.map(({ number }) => number)).toEqual(made.map(() => 1))
    expect(await sealRecords(privateKey, made, now)).toEqual({ made: [], refused: [] })
  })

  test.each<[string, () => string, object]>([
    [
      "a row and a chain that was made anew over it",
      () => `update confirmation set email = 'x@y.example' where id = '${ids[0]}';
             update chain_entry set content = replace(content, 'tania.carr@fabrikam.example', 'x@y.example')
               where record_id = '${ids[0]}' and kind = 'confirmation';
             ${rehashed(customerId)}`,
      { table: "chain_entry", row: "4", what: "altered" },
    ],
    [
      "a newest record that is gone with its link",
      () => `delete from evidence where confirmation_id = '${ids[1]}';
             delete from chain_entry where kind = 'evidence' and customer_id = '${customerId}'`,
      { table: "chain_entry", row: "4", what: "removed" },
    ],
    [
      "all that a customer had",
      () => `delete from withdrawal where confirmation_id in ('${ids.join("','")}');
             delete from evidence where confirmation_id in ('${ids.join("','")}');
             delete from confirmation where customer_id = '${customerId}'; delete from chain_entry where customer_id = '${customerId}'`,
      { table: "chain_entry", row: "1", what: "removed" },
    ],
  ])("%s", async (_, sql, expected) => {
    expect(await tampered(sql(), breach)).toMatchObject({ customerId, ...expected })
    expect(await breach()).toBeNull()
  })

  test.each([
    ["an instant of a checkpoint", `update checkpoint set sealed_at = now() where partner_id = '${NORTHWIND}'`],
    [
      "a head that a checkpoint names",
      `delete from checkpoint_head where position = 1 and partner_id = '${NORTHWIND}'`,
    ],
    ["a signature", `update checkpoint set signature = repeat('A', 86) || '==' where partner_id = '${NORTHWIND}'`],
  ])("%s", async (_, sql) => {
    expect(await tampered(sql, breach)).toMatchObject({ table: "checkpoint", row: "1", what: "altered" })
  })

  test("a checkpoint that somebody signed with another key", async () => {
    const { verdicts } = await verifyRecords([generateKeyPairSync("ed25519").publicKey], [])
    expect(verdicts.find(({ partner }) => partner.id === NORTHWIND)?.breaches).toMatchObject([{ what: "unknown-key" }])
  })

  test("what is recorded later is sealed by the next checkpoint, over the one before", async () => {
    const by = await agent("admin.agent@northwind.example")
    const later = await newCustomer()
    await confirmAcceptance(by, { ...acceptance(), customerId: later, channel: "account" }, now)
    const { made } = await sealRecords(privateKey, [], now)
    expect(made).toMatchObject([{ number: 2, partnerId: NORTHWIND, heads: [{ customerId: later, position: 1 }] }])
    expect(await breach()).toBeNull()
  })
})
