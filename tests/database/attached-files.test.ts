import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { sealRecords } from "@/lib/operator/seal"
import { type Progress, verifyRecords } from "@/lib/operator/verify"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { checkFiles } from "@/lib/usecases/check-files"
import { viewChain } from "@/lib/usecases/view-chain"
import { NORTHWIND } from "@/prisma/seed/partners"
import { pdf, received } from "@/tests/builders"
import { tampered } from "./tamper"
import { agent, confirmedCustomer, now } from "./world"

const { privateKey } = generateKeyPairSync("ed25519")
const by = await agent("admin.agent@northwind.example")

/** Two customers with a file of three pieces each. */
const files: { customerId: string; id: string; bytes: number }[] = []
beforeAll(async () => {
  for (const _ of [1, 2]) {
    const customerId = await confirmedCustomer(by)
    const { links } = await viewChain(by, { customerId }, now)
    const file = received(Buffer.concat([pdf(), Buffer.alloc(600_000, "x")]))
    const attaching = { customerId, confirmationId: links[0]?.recordId ?? "", name: "signed.pdf", file }
    const { id } = await attachEvidence(by, attaching, now)
    files.push({ customerId, id, bytes: file.size })
  }
})
const first = () => files[0] ?? { customerId: "", id: "", bytes: 0 }

async function found() {
  const { verdicts } = await verifyRecords([], [])
  return verdicts.find(({ partner }) => partner.id === NORTHWIND)?.breaches
}

async function checked() {
  const told = []
  for await (const file of await checkFiles(by, { customerId: first().customerId }, now)) told.push(file)
  return told
}

test("files are read one by one, with word of how far it is", async () => {
  const told: Progress[] = []
  await verifyRecords([], [], (progress) => told.push({ ...progress }))
  const last = told.at(-1)
  expect(last?.files).toBeGreaterThanOrEqual(2)
  expect(last?.bytes).toBeGreaterThan(1_200_000)
  expect(told.map(({ files }) => files)).toEqual(told.map(({ files }) => files).toSorted((a, b) => a - b))
  expect(await checked()).toEqual([{ bytes: first().bytes, breach: null }])
})

test.each<[string, () => string]>([
  [
    "a byte of its last piece is another",
    () => `update evidence_chunk set bytes = set_byte(bytes, 10, 0) where number = 2 and evidence_id = '${first().id}'`,
  ],
  ["a piece is gone", () => `delete from evidence_chunk where number = 1 and evidence_id = '${first().id}'`],
  ["its last piece is gone", () => `delete from evidence_chunk where number = 2 and evidence_id = '${first().id}'`],
  ["all of it is gone", () => `delete from evidence_chunk where evidence_id = '${first().id}'`],
  [
    "a piece follows",
    () =>
      `insert into evidence_chunk select partner_id, evidence_id, 3, bytes from evidence_chunk where number = 0 and evidence_id = '${first().id}'`,
  ],
  [
    "a piece lies far behind",
    () =>
      `insert into evidence_chunk select partner_id, evidence_id, 900, bytes from evidence_chunk where number = 0 and evidence_id = '${first().id}'`,
  ],
  [
    "pieces changed places",
    () =>
      `update evidence_chunk set number = 7 where number = 0 and evidence_id = '${first().id}'; update evidence_chunk set number = 0 where number = 1 and evidence_id = '${first().id}'; update evidence_chunk set number = 1 where number = 7 and evidence_id = '${first().id}'`,
  ],
  [
    "a piece is longer than any may be",
    () =>
      `alter table evidence_chunk drop constraint if exists evidence_chunk_bytes_check; update evidence_chunk set bytes = bytes || decode(repeat('00', 5000000), 'hex') where number = 2 and evidence_id = '${first().id}'`,
  ],
])("a file is named when %s, by verify and on the page", async (_, sql) => {
  const { customerId, id } = first()
  const breach = { table: "evidence_chunk", row: id, what: "altered" }
  expect(await tampered(sql(), found)).toEqual([{ partnerId: NORTHWIND, customerId, ...breach }])
  expect(await tampered(sql(), checked)).toMatchObject([{ breach }])
})

const unreadable = () => `update confirmation set accepted_on = 'infinity' where customer_id = '${first().customerId}'`

test("a customer whose records cannot be read is told, and the others are read all the same", async () => {
  const { customerId } = first()
  const other = `update evidence_chunk set bytes = set_byte(bytes, 10, 0) where number = 2 and evidence_id = '${files[1]?.id}'`
  const told = await tampered(`${unreadable()}; ${other}`, found)
  expect(told).toHaveLength(2)
  expect(told).toContainEqual(expect.objectContaining({ table: "customer", row: customerId, what: "unreadable" }))
  expect(told).toContainEqual(expect.objectContaining({ row: files[1]?.id, what: "altered" }))
})

test("nor does it keep the others from being sealed", async () => {
  const { customerId } = first()
  const { made, refused } = await tampered(unreadable(), () => sealRecords(privateKey, [], now))
  expect(refused).toMatchObject([{ table: "customer", row: customerId, what: "unreadable" }])
  const sealed = made.flatMap(({ heads }) => heads.map((head) => head.customerId))
  expect(sealed).toContain(files[1]?.customerId)
  expect(sealed).not.toContain(customerId)
})
