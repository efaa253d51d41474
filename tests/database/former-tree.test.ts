import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { leafOf } from "@/lib/domain/checkpoint-tree"
import { archiveFile } from "@/lib/entry/archive"
import { sealRecords } from "@/lib/operator/seal"
import { verifyRecords } from "@/lib/operator/verify"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { exportRecords } from "@/lib/usecases/export-records"
import { WOODGROVE } from "@/prisma/seed/cast-customers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { verifyArchive } from "@/scripts/archive/verify/archive.mjs"
import { keysIn, pemOf } from "@/scripts/archive/verify/keys.mjs"
import { report } from "@/scripts/archive/verify/report.mjs"
import { ownTools } from "@/scripts/archive/verify/tools.mjs"
import { acceptance } from "@/tests/builders"
import { type Files, filesOf, foundIn, put, said, settled } from "./alterations/files"
import { sealInForm } from "./former-forms"
import { tampered } from "./tamper"
import { agent, newCustomer } from "./world"

const now = new Date()

// The former tree did not say whose the leaves at one place are. What it signed still holds, and what it does not prove
// is said, until the next seal.

const { privateKey, publicKey } = generateKeyPairSync("ed25519")
const keys = keysIn(pemOf([publicKey]))
const by = await agent("admin.agent@northwind.example")

/** One alone at its place, and one without records at the place that WOODGROVE shares with other sample customers. */
let alone: string
let absent: string
beforeAll(async () => {
  alone = await newCustomer()
  await confirmAcceptance(by, { ...acceptance(), customerId: alone, channel: "account" }, now)
  absent = await newCustomer({ id: "30000000-0000-4000-8000-0000000000ee" })
  await sealInForm(2, NORTHWIND, privateKey, now)
}, 60_000)

async function breach() {
  const { verdicts } = await verifyRecords([publicKey], [])
  return verdicts.find(({ partner }) => partner.id === NORTHWIND)?.breaches[0] ?? null
}

async function filesOfArchive(customerId?: string): Promise<Files> {
  const zip = await archiveFile("records", await exportRecords(by, { customerId }, now)).arrayBuffer()
  return filesOf(new Uint8Array(zip))
}
const judged = (files: Files) =>
  report(verifyArchive(foundIn(files, false), { keys, notes: [], tools: ownTools() }), true)
const verified = async (customerId?: string) => judged(await filesOfArchive(customerId))

/** The true records left out, and their leaf shown as a neighbour's. */
async function hidden(customerId: string, step: object = {}): Promise<Files> {
  const files = (await filesOfArchive(customerId)).filter(([name]) => !name.startsWith("evidence/"))
  const file = `records/${customerId}.json`
  const { seals, way } = said(files, file)
  const leaf = { level: 49, ...step, hash: leafOf(customerId, seals).hash.toString("hex") }
  const past = [...way, leaf].sort((a, b) => a.level - b.level || (a.hash < b.hash ? -1 : 1))
  return settled(put(files, file, { customerId, links: [], seals: [], way: past }))
}

const DOUBT = { code: 2, lines: expect.arrayContaining([expect.stringMatching("^NOT ALL PROVED: .* former form")]) }

test("a checkpoint of the former tree holds, and what it does not prove is said", async () => {
  expect(await breach()).toBeNull()
  for (const customerId of [alone, WOODGROVE, undefined]) expect(await verified(customerId)).toMatchObject({ code: 0 })
  for (const files of [await filesOfArchive(absent), await hidden(alone), await hidden(WOODGROVE)])
    expect(judged(files)).toMatchObject(DOUBT)
  expect(judged(await hidden(alone, { owner: "a".repeat(64) }))).toMatchObject({ code: 1 })
})

test("its heads are held by its root, and nothing is signed after others", async () => {
  const moved = `update checkpoint_head set position = position + 1 where number = 1 and customer_id = '${WOODGROVE}'`
  const altered = { table: "checkpoint", row: "1", what: "altered" }
  expect(await tampered(moved, breach)).toMatchObject(altered)
  const { made, refused } = await tampered(moved, () => sealRecords(privateKey, [], now))
  expect(made.filter(({ partnerId }) => partnerId === NORTHWIND)).toEqual([])
  expect(refused).toMatchObject([altered])
})

test("the next seal is of today's tree even if nothing is new, and leaves no doubt", async () => {
  const { made } = await sealRecords(privateKey, [], now)
  expect(made.filter(({ partnerId }) => partnerId === NORTHWIND)).toMatchObject([{ number: 2, heads: [] }])
  expect((await sealRecords(privateKey, [], now)).made).toEqual([])
  expect(await breach()).toBeNull()
  for (const customerId of [alone, WOODGROVE, absent, undefined])
    expect(await verified(customerId)).toMatchObject({ code: 0 })
  for (const step of [{}, { owner: "a".repeat(64) }])
    for (const customerId of [alone, WOODGROVE])
      expect(judged(await hidden(customerId, step))).toMatchObject({ code: 1 })
})
