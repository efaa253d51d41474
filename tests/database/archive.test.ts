import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises"
import { join } from "node:path"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
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
const isUnproved = (said: string) => ({ code: 2, output: expect.stringMatching(said) })

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await folder.read(file)
  expect(text).toMatch(from)
  await folder.write(file, text.replace(from, to))
}

describe("the archive of all customers", () => {
  test("verifies itself; what is not sealed yet is named, and ends otherwise", async () => {
    folder = await ArchiveFolder.of()
    const ours = await folder.keyFile("ours.pem", publicKey)
    const theirs = await folder.keyFile("theirs.pem", generateKeyPairSync("ed25519").publicKey)
    const unsealed = isUnproved(
      `NOT SEALED: record 2 of customer ${recent} \\(evidence, .*\n[^]*of \\d{3} records 2 are`,
    )
    const said = await folder.verified("--key", theirs, "--key", ours)
    expect(said).toMatchObject(unsealed)
    expect(said.output).not.toMatch("None altered")
    expect(await folder.verified("--key", theirs)).toMatchObject(
      isFaulty("checkpoint 1 is signed with key .* not known"),
    )
  }, 120_000)

  test("tells that a customer's file is gone, even when the manifest says nothing of it", async () => {
    folder = await ArchiveFolder.of()
    await rm(join(folder.path, "records", `${WOODGROVE}.json`))
    expect(await folder.verified()).toMatchObject(isFaulty("what checkpoint 1 seals is not what is here"))
    const manifest = JSON.parse(await folder.read("manifest.json"))
    manifest.files = manifest.files.filter(({ file }: { file: string }) => !file.includes(WOODGROVE))
    await folder.write("manifest.json", `${JSON.stringify(manifest, null, 1)}\n`)
    expect(await folder.verified()).toMatchObject(isFaulty("what checkpoint 1 seals is not what is here"))
    await folder.write("manifest.json", `${JSON.stringify({ ...manifest, of: FABRIKAM }, null, 1)}\n`)
    expect(await folder.verified()).toMatchObject(isFaulty("records/.* is named by no record"))
  }, 120_000)
})

describe("the archive of one customer", () => {
  test("holds its records, shows that they are all, and names no other customer", async () => {
    folder = await ArchiveFolder.of(WOODGROVE)
    expect(await readdir(join(folder.path, "records"))).toEqual([`${WOODGROVE}.json`])
    expect(Buffer.from(folder.zip).toString("latin1")).not.toContain(FABRIKAM)
    expect(await folder.verified()).toMatchObject(isWhole(`Of one customer alone: ${WOODGROVE}`))
    expect(await folder.verified()).toMatchObject(isWhole("if the key in keys.pem is the operator's"))
    const ours = await folder.keyFile("ours.pem", publicKey)
    expect(await folder.verified("--key", ours)).toMatchObject(
      isWhole("Records: 4. None altered, .* seals of the operator's key"),
    )
    expect(await folder.zipVerified(folder.zip, "--key", ours)).toMatchObject(isWhole("Records: 4. None altered"))
    const forged = Buffer.from(Buffer.from(folder.zip).toString("latin1").replace("Woodgrove", "Woodgrovf"), "latin1")
    expect(await folder.zipVerified(forged, "--key", ours)).toMatchObject(
      isFaulty("the ZIP file is not as the portal wrote it"),
    )
    expect(await folder.verified("--key", "keys.pem", "--key", ours)).toMatchObject(isWhole("Records: 4"))
  }, 120_000)

  test("is held against the operator's notes, if they are named", async () => {
    folder = await ArchiveFolder.of(WOODGROVE)
    const { partner } = JSON.parse(await folder.read("manifest.json"))
    const [{ hash }] = JSON.parse(await folder.read("checkpoints.json"))
    await folder.write("notes", `${partner.id} 1 ${hash}\n`)
    expect(await folder.verified("--checkpoints", "notes")).toMatchObject(isWhole("Records: 4"))
    await folder.write("notes", `${partner.id} 1 ${hash}\n${partner.id} 2 ${hash}\n`)
    expect(await folder.verified("--checkpoints", "notes")).toMatchObject(
      isFaulty("checkpoint 2, which the operator noted, was removed"),
    )
  })

  test.each<[string, string, string, string, string]>([
    ["a byte of a record", `records/${WOODGROVE}.json`, "Woodgrove", "Woodgrovf", "record 1 of .* was altered"],
    ["the order of checkpoints", "checkpoints.json", '"number": 1', '"number": 2', "checkpoint 1 was removed"],
    ["the instant of a checkpoint", "checkpoints.json", "2026-11-22", "2026-11-21", "checkpoint 1 was altered"],
    ["the list of files", "manifest.json", "keys.pem", "README.txt", "manifest.json does not list what is here"],
    ["a file's form", "checkpoints.json", "[", "", "checkpoints.json is not in its form"],
    ["how to use it", "README.txt", "offline", "online", "README.txt is not the one that belongs to this script"],
  ])("tells that %s was changed", async (_, file, from, to, fault) => {
    folder = await ArchiveFolder.of(WOODGROVE)
    await change(file, from, to)
    expect(await folder.verified()).toMatchObject(isFaulty(fault))
  })
})

describe("the files of an archive", () => {
  test("are those that were attached, and plain ones", async () => {
    folder = await ArchiveFolder.of(recent)
    const [name = ""] = await readdir(join(folder.path, "evidence"))
    const file = join(folder.path, "evidence", name)
    expect(await readFile(file)).toEqual(Buffer.from(pdf()))
    expect(await folder.verified()).toMatchObject(isUnproved("of 2 records 2 are under no seal"))
    await folder.write(`evidence/${name}`, "%PDF-1.7 another")
    expect(await folder.verified()).toMatchObject(isFaulty(`evidence/${name}, the file of record 2 .* was altered`))
    await folder.write(`evidence/${name}`, pdf())
    await mkdir(join(folder.path, "more"))
    await rename(file, join(folder.path, "more", name))
    await symlink(join("..", "more", name), file)
    expect(await folder.verified()).toMatchObject(isFaulty(`evidence/${name} is no plain file`))
  })
})

test("an archive of records that were tampered with in the database tells it too", async () => {
  const sql = `update chain_entry set content = replace(content, 'Woodgrove', 'Contoso') where customer_id = '${WOODGROVE}'`
  folder = await tampered(sql, () => ArchiveFolder.of(WOODGROVE))
  expect(await folder.verified()).toMatchObject(isFaulty("record 1 .* was altered"))
})
