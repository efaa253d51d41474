import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { sealRecords } from "@/lib/operator/seal"
import { verifyRecords } from "@/lib/operator/verify"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { WOODGROVE } from "@/prisma/seed/cast-customers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { acceptance } from "@/tests/builders"
import { sealInForm } from "./former-forms"
import { tampered } from "./tamper"
import { agent, newCustomer } from "./world"

const now = new Date()

const { privateKey, publicKey } = generateKeyPairSync("ed25519")
beforeAll(() => sealInForm(1, NORTHWIND, privateKey, now), 60_000)

async function breach() {
  const { verdicts } = await verifyRecords([publicKey], [])
  return verdicts.find(({ partner }) => partner.id === NORTHWIND)?.breaches[0] ?? null
}
const moved = `update checkpoint_head set position = position + 1 where number = 1 and customer_id = '${WOODGROVE}'`

test("a checkpoint of the first form holds, is told when it was changed, and is followed by one of today's", async () => {
  expect(await breach()).toBeNull()
  expect(await tampered(moved, breach)).toMatchObject({ table: "checkpoint", row: "1", what: "altered" })

  const ofNorthwind = async () =>
    (await sealRecords(privateKey, [], now)).made.filter(({ partnerId }) => partnerId === NORTHWIND)
  expect(await ofNorthwind()).toMatchObject([{ number: 2, heads: [], root: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(await ofNorthwind()).toEqual([])
  const customerId = await newCustomer()
  const by = await agent("admin.agent@northwind.example")
  await confirmAcceptance(by, { ...acceptance(), customerId, channel: "account" }, now)
  expect(await ofNorthwind()).toMatchObject([{ number: 3, heads: [{ customerId, position: 1 }] }])
  expect(await breach()).toBeNull()
  expect(await tampered(moved, breach)).toMatchObject({ table: "checkpoint", row: "1", what: "altered" })
})

test("the newest tree tells of every head that is not as it was, and of its own layer", async () => {
  for (const changed of [
    `delete from checkpoint_head where number = 3`,
    `update checkpoint_head set position = 2 where number = 3`,
    `insert into checkpoint_head select partner_id, 3, customer_id, position + 1, hash from checkpoint_head where number = 1 limit 1`,
    `update checkpoint set layer = set_byte(layer, 0, 1 - least(get_byte(layer, 0), 1)) where number = 3`,
    `update checkpoint set root = repeat('0', 64) where number = 3`,
  ])
    expect(await tampered(changed, breach)).toMatchObject({ table: "checkpoint", row: "3", what: "altered" })
})
