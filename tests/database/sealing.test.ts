import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import type { Note } from "@/lib/domain/checkpoint"
import { sealRecords } from "@/lib/operator/seal"
import { verifyRecords } from "@/lib/operator/verify"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { viewChain } from "@/lib/usecases/view-chain"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { NORTHWIND } from "@/prisma/seed/partners"
import { acceptance } from "@/tests/builders"
import { rehashed, tampered } from "./tamper"
import { agent, confirmedCustomer, newCustomer } from "./world"

const now = new Date()

const { privateKey, publicKey } = generateKeyPairSync("ed25519")
const by = await agent("admin.agent@northwind.example")
const later = new Date(now.getTime() + 60_000)

/** What the operator has noted, and two customers: one sealed and with a record since, one with none that is sealed. */
let notes: Note[]
let sealed: string
let recent: string
beforeAll(async () => {
  sealed = await confirmedCustomer(by)
  notes = (await sealRecords(privateKey, [], now)).made
  await withdrawConfirmation(
    by,
    { customerId: sealed, confirmationId: await confirmationOf(sealed), reason: "No" },
    later,
  )
  recent = await newCustomer()
  await confirmAcceptance(by, { ...acceptance(), customerId: recent, channel: "account" }, later)
})

async function confirmationOf(customerId: string): Promise<string> {
  const { links } = await viewChain(by, { customerId }, now)
  return links.find(({ kind }) => kind === "confirmation")?.recordId ?? ""
}

const sealing = () => sealRecords(privateKey, notes, later)
async function breach(noted = notes) {
  const { verdicts } = await verifyRecords([publicKey], noted)
  return verdicts.find(({ partner }) => partner.id === NORTHWIND)?.breaches[0] ?? null
}

const rewritten = (customerId: string) =>
  `update confirmation set last_name = 'Karr' where customer_id = '${customerId}';
   update chain_entry set content = replace(content, '"lastName":"Carr"', '"lastName":"Karr"')
     where customer_id = '${customerId}' and kind = 'confirmation';
   ${rehashed(customerId)}`

describe("the operator's key signs nothing that was changed:", () => {
  test("a customer whose records were rewritten is left out and told, the others are sealed", async () => {
    const { made, refused } = await tampered(rewritten(sealed), sealing)
    expect(refused).toMatchObject([{ customerId: sealed, table: "chain_entry", row: "1", what: "altered" }])
    expect(made.map(({ heads }) => heads.map(({ customerId }) => customerId))).toEqual([[recent]])
  })

  test("a partner whose checkpoints were changed is left out", async () => {
    const forgetting = `${rewritten(sealed)}; delete from checkpoint_head where customer_id = '${sealed}'`
    const { made, refused } = await tampered(forgetting, sealing)
    expect(made).toEqual([])
    expect(refused).toMatchObject([{ partnerId: NORTHWIND, table: "checkpoint", row: "1", what: "altered" }])
  })

  test("so is one whose newest checkpoints were cut off, as the notes tell", async () => {
    const cut = ["checkpoint_head", "checkpoint"].map(
      (table) => `delete from ${table} where partner_id = '${NORTHWIND}'`,
    )
    const { made, refused } = await tampered(cut.join(";"), sealing)
    expect(made).toEqual([])
    expect(refused).toMatchObject([{ partnerId: NORTHWIND, table: "checkpoint", row: "1", what: "removed" }])
  })
})

test("the key signs nothing after a checkpoint that a stranger signed since the operator's last note", async () => {
  const stranger = generateKeyPairSync("ed25519").privateKey
  // As somebody who owns the database might: with a key, a checkpoint and no note.
  const { made, refused } = await tampered("select", async () => {
    await sealRecords(stranger, [], later)
    const customerId = await newCustomer()
    await confirmAcceptance(by, { ...acceptance(), customerId, channel: "account" }, later)
    return sealing()
  })
  expect(made).toEqual([])
  expect(refused).toMatchObject([{ table: "checkpoint", row: "2", what: "unknown-key" }])
})

describe("with what was sealed and noted, also found is", () => {
  test("a checkpoint that was cut off with all that it sealed; without notes it is not", async () => {
    const cut = ["checkpoint_head", "checkpoint"].map(
      (table) => `delete from ${table} where partner_id = '${NORTHWIND}'`,
    )
    const found = await tampered(cut.join(";"), async () => [await breach(), await breach([])])
    expect(found).toMatchObject([{ table: "checkpoint", row: "1", what: "removed" }, null])
  })

  test("a whole partner that is gone", async () => {
    const gone = { partnerId: "00000000-0000-4000-8000-00000000abcd", number: 1, hash: "0".repeat(64) }
    expect((await verifyRecords([publicKey], [gone])).lost).toMatchObject([{ table: "partner", row: gone.partnerId }])
  })

  test("a record that was put in with its link, and says that it is older than the newest checkpoint", async () => {
    const id = "00000000-0000-4000-8000-00000000abcd"
    const backdated = (instant: Date) =>
      `insert into confirmation select partner_id, '${id}', customer_id, 9, first_name, last_name, email, phone, phone_e164,
         accepted_on, template_id, version, country, language, channel, reason, agent_id, agent_roles, '${instant.toISOString()}'
         from confirmation where customer_id = '${recent}';
       select append_to_chain(f.partner_id, f.customer_id, 'confirmation', f.id, content_of(f)) from confirmation f
         where id = '${id}'`
    const monthsAgo = new Date("2026-03-01T00:00:00Z")
    expect(await tampered(backdated(monthsAgo), breach)).toMatchObject({
      table: "confirmation",
      row: id,
      what: "inserted",
    })
    const underWay = new Date(now.getTime() - 3_000_000)
    for (const instant of [underWay, later]) expect(await tampered(backdated(instant), breach)).toBeNull()
  })

  test.each([
    [
      "a withdrawal of no confirmation",
      `insert into withdrawal select partner_id, gen_random_uuid(), reason, agent_id, withdrawn_at from withdrawal limit 1`,
      { table: "withdrawal", what: "inserted" },
    ],
    [
      "bytes of no file",
      `insert into evidence_chunk values ('${NORTHWIND}', gen_random_uuid(), 0, 'bytes')`,
      { table: "evidence_chunk", what: "inserted" },
    ],
  ])("%s", async (_, sql, expected) => {
    expect(await tampered(sql, breach)).toMatchObject(expected)
  })
})

test("what is recorded while somebody looks is not taken for a change", async () => {
  const customerId = await newCustomer()
  let isRecording = true
  const recording = (async () => {
    for (let turn = 0; turn < 12; turn++) {
      const { id } = await confirmAcceptance(by, { ...acceptance(), customerId, channel: "account" }, later)
      await withdrawConfirmation(by, { customerId, confirmationId: id, reason: "Once more" }, later)
    }
    isRecording = false
  })()
  const found: unknown[] = []
  while (isRecording) found.push((await viewChain(by, { customerId }, later)).breach)
  await recording
  expect(found).toEqual(found.map(() => null))
})

describe("a record that is later than the database's clock when it is read", () => {
  test("is told by verify, and sealed by nobody", async () => {
    const customerId = await newCustomer()
    const ahead = new Date(Date.now() + 600_000)
    await confirmAcceptance(by, { ...acceptance(), customerId, channel: "account" }, ahead)
    const future = { customerId, table: "confirmation", what: "future", fields: ["recordedAt"] }
    expect(await breach()).toMatchObject(future)
    expect((await sealing()).refused).toMatchObject([future])
  })
})
