import "./as-owner"
import { execFile } from "node:child_process"
import { createHash, generateKeyPairSync, type KeyObject } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { archiveFile } from "@/lib/entry/archive"
import { sealRecords } from "@/lib/operator/seal"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { exportRecords } from "@/lib/usecases/export-records"
import { viewAccount } from "@/lib/usecases/view-account"
import { FABRIKAM, WOODGROVE } from "@/prisma/seed/cast-customers"
import { pdf, received } from "@/tests/builders"
import { tampered } from "./tamper"
import { unpack } from "./unpack"
import { agent, confirmedCustomer, now } from "./world"

const { privateKey, publicKey } = generateKeyPairSync("ed25519")
let folder: string
let recent: string
beforeAll(async () => {
  await sealRecords(privateKey, now)
  // Recorded after the seal.
  const by = await agent("admin.agent@northwind.example")
  recent = await confirmedCustomer(by)
  const { valid } = await viewAccount(by, { customerId: recent }, now)
  const attaching = { customerId: recent, confirmationId: valid?.id ?? "", name: "signed.pdf", file: received(pdf()) }
  await attachEvidence(by, attaching, now)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Unpacks an archive into an empty folder, as on a machine that has nothing else. */
async function unpacked(customerId?: string): Promise<string> {
  const made = await exportRecords(await agent("admin.agent@northwind.example"), { customerId }, now)
  if (folder) await rm(folder, { recursive: true })
  folder = await mkdtemp(join(tmpdir(), "archive-"))
  await unpack(new Uint8Array(await archiveFile("records", made).arrayBuffer()), folder)
  return folder
}

/** What the script in the archive says, with nothing of the project around it. */
function verified(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ["verify.mjs", ...args],
      { cwd: folder, env: { NODE_ENV: "production" } },
      (error, out, told) => resolve({ code: Number(error?.code ?? 0), output: out + told }),
    ),
  )
}

async function keyFile(key: KeyObject): Promise<string> {
  const file = join(folder, "..", `${folder.split("/").at(-1)}.pem`)
  await writeFile(file, key.export({ type: "spki", format: "pem" }))
  return file
}

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(folder, file), "utf8")
  expect(text).toMatch(from)
  await writeFile(join(folder, file), text.replace(from, to))
}

describe("the archive of all customers", () => {
  test("verifies itself, with its own keys and with the operator's", async () => {
    await unpacked()
    const own = await verified()
    expect(own).toMatchObject({
      code: 0,
      output: expect.stringMatching(/Records: \d{3}\. None altered, removed or inserted/),
    })
    expect(own.output).toContain("Not sealed yet, because made since the last checkpoint: 2.")
    expect(await verified(await keyFile(publicKey))).toMatchObject({ code: 0 })
    expect(await verified(await keyFile(generateKeyPairSync("ed25519").publicKey))).toMatchObject({
      code: 1,
      output: expect.stringContaining("checkpoint 1 is not signed with a known key"),
    })
  })

  test("tells that a customer's file is gone, even when the manifest says nothing of it", async () => {
    await unpacked()
    await rm(join(folder, "records", `${WOODGROVE}.json`))
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"))
    manifest.files = manifest.files.filter(({ file }: { file: string }) => !file.includes(WOODGROVE))
    await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest))
    expect(await verified()).toMatchObject({
      code: 1,
      output: expect.stringContaining("records that checkpoint 1 seals were removed"),
    })
  })
})

describe("the archive of one customer", () => {
  test("holds its records and names no other customer", async () => {
    await unpacked(WOODGROVE)
    expect(await readdir(join(folder, "records"))).toEqual([`${WOODGROVE}.json`])
    expect(await readFile(join(folder, "checkpoints.json"), "utf8")).not.toContain(FABRIKAM)
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining("Records: 4. None altered") })
  })

  test.each<[string, string, string | RegExp, string, string]>([
    [
      "a byte of a record",
      `records/${WOODGROVE}.json`,
      "Woodgrove",
      "Woodgrovf",
      "record 1 of customer .* was altered",
    ],
    ["the order of checkpoints", "checkpoints.json", '"number": 1', '"number": 2', "checkpoint 1 was removed"],
    ["the instant of a checkpoint", "checkpoints.json", "2026-11-22", "2026-11-21", "checkpoint 1 was altered"],
    ["the script's list of files", "manifest.json", "keys.pem", "README.txt", "is not as the manifest lists it"],
  ])("tells that %s was changed", async (_, file, from, to, fault) => {
    await unpacked(WOODGROVE)
    await change(file, from, to)
    expect(await verified()).toMatchObject({ code: 1, output: expect.stringMatching(fault) })
  })
})

test("an archive holds the files that were attached, and tells when one was changed", async () => {
  await unpacked(recent)
  const [file = ""] = await readdir(join(folder, "evidence"))
  expect(await readFile(join(folder, "evidence", file))).toEqual(Buffer.from(pdf()))
  expect(await verified()).toMatchObject({ code: 0 })
  const sha256 = await unpackedHash(file)
  await writeFile(join(folder, "evidence", file), "%PDF-1.7 another")
  expect(await verified()).toMatchObject({ code: 1, output: expect.stringContaining(`${file} is not as`) })
  await change("manifest.json", sha256, await hashOf(file))
  expect(await verified()).toMatchObject({ code: 1, output: expect.stringMatching(/evidence .* was altered/) })
})

async function unpackedHash(file: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"))
  return files.find((listed: { file: string }) => listed.file === `evidence/${file}`).sha256
}

async function hashOf(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(join(folder, "evidence", file)))
    .digest("hex")
}

test("an archive of records that were tampered with in the database tells it too", async () => {
  const sql = `update chain_entry set content = replace(content, 'Woodgrove', 'Contoso') where customer_id = '${WOODGROVE}'`
  await tampered(sql, () => unpacked(WOODGROVE))
  expect(await verified()).toMatchObject({ code: 1, output: expect.stringContaining("was altered") })
})
