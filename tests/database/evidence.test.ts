import { createHash, randomBytes } from "node:crypto"
import { describe, expect, test } from "vitest"
import { inTransaction } from "@/lib/db/transaction"
import { MAX_EVIDENCE_SIZE } from "@/lib/domain/evidence-limits"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { openEvidence } from "@/lib/usecases/open-evidence"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewRecord } from "@/lib/usecases/view-record"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { pdf, received } from "@/tests/builders"
import { compoundFile } from "@/tests/compound-file"
import { database } from "./owner"
import { tampered } from "./tamper"
import { agent, confirmedCustomer, lastLine, logOf, now, refusalTo } from "./world"

const sales = await agent("sales.agent@northwind.example")
const helpdesk = await agent("helpdesk.agent@northwind.example")
const tailspin = await agent("admin.agent@tailspin.example")

/** A customer with a confirmation and nothing attached to it. */
async function record(by = sales) {
  const customerId = await confirmedCustomer(by)
  const { valid } = await viewAccount(by, { customerId }, now)
  return { customerId, confirmationId: valid?.id ?? "" }
}
type Ids = Awaited<ReturnType<typeof record>>
const attach = (ids: Ids, bytes = pdf(), name = "signed.pdf", by = sales) =>
  attachEvidence(by, { ...ids, name, file: received(bytes) }, now)
const rowsOf = ({ confirmationId }: Ids) => database().evidence.findMany({ where: { confirmationId } })

/** A PDF of so many bytes. */
const large = (size: number) => Buffer.concat([pdf(), randomBytes(size - pdf().length)])

async function download(ids: Ids, evidenceId: string, by = sales) {
  const { evidence, content } = await openEvidence(by, { ...ids, evidenceId }, now)
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return { evidence, pieces, bytes: Buffer.concat(pieces) }
}

test("a file is kept with what it is, its hash, who attached it and when; and a line in the log says so", async () => {
  const ids = await record()
  const { id } = await attach(ids, pdf(), "合約.pdf")
  const sha256 = createHash("sha256").update(pdf()).digest("hex")
  const size = pdf().length
  expect(await rowsOf(ids)).toEqual([
    {
      partnerId: sales.partnerId,
      id,
      confirmationId: ids.confirmationId,
      number: 1,
      fileName: "合約.pdf",
      mediaType: "application/pdf",
      size,
      sha256,
      agentId: sales.agentId,
      attachedAt: now,
    },
  ])
  expect(await lastLine()).toMatchObject({
    agentId: sales.agentId,
    customerId: ids.customerId,
    action: "evidence-attached",
    particulars: {
      ...{ fileName: "合約.pdf", size, sha256, acceptedOn: "2026-11-20" },
      signatory: { firstName: "Tania", lastName: "Carr" },
    },
  })
})

test.each([
  ["contract.msg", compoundFile(["__properties_version1.0", "__substg1.0_0037001F"]), "application/vnd.ms-outlook"],
  ["IMG_0042.HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta", "latin1"), "image/heic"],
  ["photo.heif", Buffer.from("\0\0\0\x18ftypmif1\0\0\0\0mif1miaf\0\0\0\x08meta", "latin1"), "image/heif"],
  ["fax.tif", Buffer.from("II*\0\x08\0\0\0", "latin1"), "image/tiff"],
  ["marked.pdf", Buffer.concat([Buffer.from("\ufeff"), pdf()]), "application/pdf"],
])("%s is kept as what it is, and comes back as it was sent", async (name, bytes, mediaType) => {
  const ids = await record()
  const { id } = await attach(ids, bytes, name)
  const back = await download(ids, id)
  expect(back.evidence).toMatchObject({ fileName: name, mediaType })
  expect(back.bytes.equals(bytes)).toBe(true)
})

test.each([
  ["of one piece", 200_000, 1],
  ["of pieces to the last byte", 2 * 262_144, 2],
  ["of pieces and a byte", 2 * 262_144 + 1, 3],
  ["of the greatest size", MAX_EVIDENCE_SIZE, 40],
])("a file %s comes back byte for byte, piece after piece", async (_, size, pieces) => {
  const ids = await record()
  const bytes = large(size)
  const { id } = await attach(ids, bytes)
  const back = await download(ids, id)
  expect(back.evidence).toMatchObject({ size, sha256: createHash("sha256").update(bytes).digest("hex") })
  expect(back.pieces.length).toBe(pieces)
  expect(back.bytes.equals(bytes)).toBe(true)
})

test("the record lists its files in the order in which they came, for everybody who may read it", async () => {
  const ids = await record()
  await attach(ids, pdf("first"), "first.pdf")
  await attach(ids, pdf("second"), "second.pdf")
  const { evidence } = await viewRecord(helpdesk, ids, now)
  expect(evidence.map(({ fileName, agent: { name } }) => [fileName, name])).toEqual([
    ["first.pdf", "Sales Agent"],
    ["second.pdf", "Sales Agent"],
  ])
  const [first] = evidence
  expect((await download(ids, first?.id ?? "", helpdesk)).bytes.equals(pdf("first"))).toBe(true)
})

describe("nothing is kept, and nothing logged,", () => {
  test.each([
    ["of a program", "run.exe", Buffer.from("MZ\x90\0", "latin1"), "evidenceType"],
    ["of a page that is called a PDF", "page.pdf", Buffer.from("<html></html>"), "evidenceType"],
    ["of a PDF that is called a page", "page.html", pdf(), "evidenceEnding"],
    ["of a PDF with a page in it", "page.pdf", pdf("<script >"), "evidenceMixed"],
    ["of nothing", "signed.pdf", Buffer.alloc(0), "evidenceEmpty"],
    ["of more than there may be", "signed.pdf", large(MAX_EVIDENCE_SIZE + 1), "evidenceTooLarge"],
  ])("%s", async (_, name, bytes, key) => {
    const ids = await record()
    const refusal = await refusalTo(attach(ids, bytes, name))
    expect(refusal).toMatchObject({ kind: "invalid", problems: { file: { key } } })
    expect(await rowsOf(ids)).toEqual([])
    expect(await logOf(ids.customerId)).toMatchObject([{ action: "confirmation-recorded" }])
  })

  test("of a file that cannot be read to its end", async () => {
    const ids = await record()
    async function* broken() {
      yield large(600_000)
      throw new Error("the disk is gone")
    }
    const chunks = await database().evidenceChunk.count()
    const file = { ...received(large(700_000)), content: broken }
    await expect(attachEvidence(sales, { ...ids, name: "signed.pdf", file }, now)).rejects.toThrow("the disk is gone")
    expect(await rowsOf(ids)).toEqual([])
    expect(await database().evidenceChunk.count()).toBe(chunks)
    expect(await logOf(ids.customerId)).toMatchObject([{ action: "confirmation-recorded" }])
  })
})

test("a file that was changed behind the portal cannot be downloaded whole", async () => {
  const ids = await record()
  const { id } = await attach(ids)
  const sql = `update evidence_chunk set bytes = set_byte(bytes, 10, 0) where evidence_id = '${id}'`
  await tampered(sql, () => expect(download(ids, id)).rejects.toThrow("is not what was attached"))
  expect((await download(ids, id)).bytes).toEqual(pdf())
})

test("a file that is whole takes nothing more, by whoever serves: not a byte, not an empty piece", async () => {
  const ids = await record()
  const { id: evidenceId } = await attach(ids)
  for (const bytes of [Buffer.from("%"), Buffer.alloc(0)]) {
    const more = inTransaction(sales.partnerId, (db) =>
      db.evidenceChunk.create({ data: { partnerId: sales.partnerId, evidenceId, number: 1, bytes } }),
    )
    await expect(more).rejects.toThrow(`The file ${evidenceId} is whole`)
  }
})

describe("who may not attach", () => {
  test("is refused by role", async () => {
    const ids = await record()
    const refusal = await refusalTo(attach(ids, pdf(), "signed.pdf", helpdesk))
    expect(refusal).toEqual({ kind: "forbidden", because: "role" })
    expect(await rowsOf(ids)).toEqual([])
  })

  test("sees nothing of another partner's record, nor its files", async () => {
    const ids = await record()
    const { id } = await attach(ids)
    const nobodys = { kind: "not-found" }
    expect(await refusalTo(attach(ids, pdf("more"), "more.pdf", tailspin))).toMatchObject(nobodys)
    expect(await refusalTo(download(ids, id, tailspin))).toMatchObject(nobodys)
    expect((await rowsOf(ids)).length).toBe(1)
  })

  test("does not find a file beside another record", async () => {
    const [ids, others] = [await record(), await record()]
    const { id } = await attach(ids)
    const refusal = await refusalTo(download({ ...ids, confirmationId: others.confirmationId }, id))
    expect(refusal).toEqual({ kind: "not-found", what: "evidence" })
  })
})

test("a withdrawn record can still be given evidence, and keeps what it has", async () => {
  const ids = await record()
  await attach(ids)
  await withdrawConfirmation(sales, { ...ids, reason: "Wrong day" }, now)
  await attach(ids, pdf("later"), "later.pdf")
  expect((await viewRecord(sales, ids, now)).evidence.length).toBe(2)
})

test("the same content is attached once, whatever its name, also when it is sent twice at once", async () => {
  const ids = await record()
  const twice = await Promise.all([refusalTo(attach(ids)), refusalTo(attach(ids, pdf(), "again.pdf"))])
  expect(twice).toEqual(expect.arrayContaining([null, { kind: "evidence-known" }]))
  expect((await rowsOf(ids)).length).toBe(1)
})

test("of many that come at once, ten are attached and the others told that it is full", async () => {
  const ids = await record()
  const files = Array.from({ length: 14 }, (_, number) => attach(ids, pdf(`page ${number}`), `page-${number}.pdf`))
  const refusals = await Promise.all(files.map(refusalTo))
  expect(refusals.filter((refusal) => refusal === null).length).toBe(10)
  expect(refusals.filter((refusal) => refusal?.kind === "evidence-full").length).toBe(4)
  const numbers = (await rowsOf(ids)).map(({ number }) => number).sort((one, other) => one - other)
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect((await logOf(ids.customerId)).length).toBe(11)
})

describe("the table itself refuses", () => {
  test.each([
    ["an eleventh", { number: 11 }],
    ["another type", { mediaType: "text/html" }],
    ["more than there may be", { size: MAX_EVIDENCE_SIZE + 1 }],
    ["a hash that is none", { sha256: "x".repeat(64) }],
  ])("%s", async (_, change) => {
    const ids = await record()
    const row = {
      ...{ partnerId: sales.partnerId, confirmationId: ids.confirmationId, agentId: sales.agentId },
      ...{ number: 1, fileName: "signed.pdf", mediaType: "application/pdf", size: 1, sha256: "0".repeat(64) },
    }
    await expect(database().evidence.create({ data: { ...row, ...change } })).rejects.toThrow()
    await database().evidence.create({ data: row })
  })
})
