import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { readdir, readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { linkHash } from "@/lib/domain/chain"
import { sealRecords } from "@/lib/operator/seal"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { viewAccount } from "@/lib/usecases/view-account"
import { FABRIKAM, WOODGROVE } from "@/prisma/seed/cast-customers"
import { pdf, received } from "@/tests/builders"
import { ArchiveFolder } from "./archive-folder"
import { tampered } from "./tamper"
import { agent, confirmedCustomer, now } from "./world"

const { privateKey, publicKey } = generateKeyPairSync("ed25519")
let folder: ArchiveFolder
let recent: string
beforeAll(async () => {
  await sealRecords(privateKey, [], now)
  // Recorded after the seal.
  const by = await agent("admin.agent@northwind.example")
  recent = await confirmedCustomer(by)
  const { valid } = await viewAccount(by, { customerId: recent }, now)
  const attaching = { customerId: recent, confirmationId: valid?.id ?? "", name: "signed.pdf", file: received(pdf()) }
  await attachEvidence(by, attaching, now)
})
afterEach(() => folder.remove())

const isWhole = (said: string) => ({ code: 0, output: expect.stringMatching(said) })
const isFaulty = (said: string) => ({ code: 1, output: expect.stringMatching(`FAULT: ${said}`) })

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await folder.read(file)
  expect(text).toMatch(from)
  await folder.write(file, text.replace(from, to))
}

describe("the archive of all customers", () => {
  test("verifies itself, with its own keys and with the operator's", async () => {
    folder = await ArchiveFolder.of()
    expect(await folder.verified()).toMatchObject(isWhole("Records: \\d{3}\\. None altered, removed or inserted"))
    const ours = await folder.keyFile("ours.pem", publicKey)
    const theirs = await folder.keyFile("theirs.pem", generateKeyPairSync("ed25519").publicKey)
    expect(await folder.verified(theirs, ours)).toMatchObject(isWhole("made since the last checkpoint: 2\\."))
    expect(await folder.verified("--key", theirs)).toMatchObject(
      isFaulty("checkpoint 1 is signed with key .* not known"),
    )
  })

  test("tells that a customer's file is gone, even when the manifest says nothing of it", async () => {
    folder = await ArchiveFolder.of()
    await rm(join(folder.path, "records", `${WOODGROVE}.json`))
    expect(await folder.verified()).toMatchObject(isFaulty(".*records/.*json is missing"))
    const manifest = JSON.parse(await folder.read("manifest.json"))
    manifest.files = manifest.files.filter(({ file }: { file: string }) => !file.includes(WOODGROVE))
    await folder.write("manifest.json", JSON.stringify(manifest))
    expect(await folder.verified()).toMatchObject(isFaulty("records that checkpoint 1 seals were removed"))
    await folder.write("manifest.json", JSON.stringify({ ...manifest, of: FABRIKAM }))
    expect(await folder.verified()).toMatchObject(isFaulty(`the archive is not of customer ${FABRIKAM} alone`))
  })
})

describe("the archive of one customer", () => {
  test("holds its records and names no other customer", async () => {
    folder = await ArchiveFolder.of(WOODGROVE)
    expect(await readdir(join(folder.path, "records"))).toEqual([`${WOODGROVE}.json`])
    expect(await folder.read("checkpoints.json")).not.toContain(FABRIKAM)
    expect(await folder.verified()).toMatchObject(isWhole(`Of one customer alone: ${WOODGROVE}`))
    expect(await folder.verified()).toMatchObject(isWhole("Records: 4. None altered"))
    // A record that was left out with its seal is not missed: no other customer's is named here.
    expect(await folder.verified()).toMatchObject(isWhole("only the archive of all customers tells"))
  })

  test.each<[string, string, string, string, string]>([
    ["a byte of a record", `records/${WOODGROVE}.json`, "Woodgrove", "Woodgrovf", "record 1 of .* was altered"],
    ["the order of checkpoints", "checkpoints.json", '"number": 1', '"number": 2', "checkpoint 1 was removed"],
    ["the instant of a checkpoint", "checkpoints.json", "2026-11-22", "2026-11-21", "checkpoint 1 was altered"],
    ["the list of files", "manifest.json", "keys.pem", "README.txt", ".* is not as the manifest lists it"],
    ["a file's form", "checkpoints.json", "[", "", "checkpoints.json is not JSON"],
  ])("tells that %s was changed", async (_, file, from, to, fault) => {
    folder = await ArchiveFolder.of(WOODGROVE)
    await change(file, from, to)
    expect(await folder.verified()).toMatchObject(isFaulty(fault))
  })

  test("tells of a chain that was made anew, with what sealed it left out", async () => {
    folder = await ArchiveFolder.of(WOODGROVE)
    const file = `records/${WOODGROVE}.json`
    const { customerId, links } = JSON.parse(await folder.read(file))
    let before = "0".repeat(64)
    for (const link of links) {
      link.content = link.content.replace("Woodgrove", "Contoso")
      link.hash = before = linkHash(before, link.content)
    }
    await folder.forge(file, JSON.stringify({ customerId, links, seals: [] }))
    expect(await folder.verified()).toMatchObject(isFaulty("record 1 .* was inserted: it is older than what is sealed"))
  })
})

describe("the files of an archive", () => {
  test("are those that were attached; it tells when one was changed, or its record named otherwise", async () => {
    folder = await ArchiveFolder.of(recent)
    const [name = ""] = await readdir(join(folder.path, "evidence"))
    expect(await readFile(join(folder.path, "evidence", name))).toEqual(Buffer.from(pdf()))
    expect(await folder.verified()).toMatchObject(isWhole("Records: 2"))
    await folder.write(`evidence/${name}`, "%PDF-1.7 another")
    expect(await folder.verified()).toMatchObject(isFaulty(`evidence/${name} is not as`))
    await folder.forge(`evidence/${name}`, "%PDF-1.7 another")
    expect(await folder.verified()).toMatchObject(isFaulty("evidence .* was altered"))
    const records = `records/${recent}.json`
    await folder.forge(records, (await folder.read(records)).replace('"kind": "evidence"', '"kind": "confirmation"'))
    expect(await folder.verified()).toMatchObject(isFaulty("record 2 of customer .* was altered"))
  })
})

test("an archive of records that were tampered with in the database tells it too", async () => {
  const sql = `update chain_entry set content = replace(content, 'Woodgrove', 'Contoso') where customer_id = '${WOODGROVE}'`
  folder = await tampered(sql, () => ArchiveFolder.of(WOODGROVE))
  expect(await folder.verified()).toMatchObject(isFaulty("record 1 .* was altered"))
})
