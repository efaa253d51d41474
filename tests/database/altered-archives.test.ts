import "./as-owner"
import { generateKeyPairSync } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import type { Note } from "@/lib/domain/checkpoint"
import { archiveFile } from "@/lib/entry/archive"
import { sealRecords } from "@/lib/operator/seal"
import { attachEvidence } from "@/lib/usecases/attach-evidence"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { exportRecords } from "@/lib/usecases/export-records"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { WOODGROVE } from "@/prisma/seed/cast-customers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { verifyArchive } from "@/scripts/archive/verify/archive.mjs"
import type { Found } from "@/scripts/archive/verify/entries.mjs"
import { keysIn, pemOf } from "@/scripts/archive/verify/keys.mjs"
import { report } from "@/scripts/archive/verify/report.mjs"
import { ownTools } from "@/scripts/archive/verify/tools.mjs"
import { zipEntries } from "@/scripts/archive/verify/zip.mjs"
import { acceptance, pdf, received } from "@/tests/builders"
import { type Altered, type Files, filesOf, foundIn, put, said, settled, without } from "./alterations/files"
import { alteredBytes, alteredNames } from "./alterations/names"
import { alteredRecords, alteredSeals } from "./alterations/records"
import { alteredSpellings } from "./alterations/spellings"
import { alteredWays } from "./alterations/ways"
import { alteredCheckpoints, alteredWorld, signedByStrangers } from "./alterations/world"
import { type AlteredZip, alteredByChance, alteredFrame, alteredTimes, alteredZip } from "./alterations/zip-bytes"
import { sealInForm } from "./former-forms"
import { agent, confirmedCustomer, newCustomer, now } from "./world"

// Whatever somebody does to an archive, the auditor's script tells; of one that nobody touched it says so. With the
// operator's key, as an auditor has it, and where it is not the key that tells, also without.

const { privateKey, publicKey } = generateKeyPairSync("ed25519")
const tools = ownTools()
const keys = keysIn(pemOf([publicKey]))
const by = await agent("admin.agent@northwind.example")
const later = new Date(now.getTime() + 86_400_000)

async function archiveOf(customerId?: string): Promise<Buffer> {
  return Buffer.from(await archiveFile("records", await exportRecords(by, { customerId }, later)).arrayBuffer())
}

async function confirmed(customerId: string, ...papers: string[]): Promise<string> {
  const signatory = acceptance({ firstName: "Mei", lastName: "Lin" })
  const { id } = await confirmAcceptance(by, { ...signatory, customerId, channel: "account" }, now)
  for (const text of papers) {
    const file = received(pdf(text))
    await attachEvidence(by, { customerId, confirmationId: id, name: `${text}.pdf`, file }, now)
  }
  return id
}

/**
 * One with two papers, sealed in both forms; another; one that was never sealed; one without records; two at the place
 * that sample customers share, with records and without; all.
 */
const NAMES = ["one", "other", "older", "unsealed", "none", "sharing", "absent", "all"] as const
let zips: Record<(typeof NAMES)[number], Buffer>
let one: Files
let records: string
beforeAll(async () => {
  const customerId = await confirmedCustomer(by)
  await sealInForm(1, NORTHWIND, privateKey, now)
  const first = await confirmed(customerId, "signed", "stamped")
  const other = await newCustomer()
  await confirmed(other, "theirs")
  await sealRecords(privateKey, [], now)
  const older = await archiveOf(customerId)
  await withdrawConfirmation(by, { customerId, confirmationId: first, reason: "A mistake" }, now)
  await sealRecords(privateKey, [], now)
  const none = await archiveOf(await newCustomer())
  const absent = await archiveOf(await newCustomer({ id: "30000000-0000-4000-8000-0000000000ee" }))
  const sharing = await archiveOf(WOODGROVE)
  const sealed = { one: await archiveOf(customerId), other: await archiveOf(other), all: await archiveOf() }
  const fresh = await newCustomer()
  await confirmed(fresh, "fresh")
  zips = { ...sealed, older, none, sharing, absent, unsealed: await archiveOf(fresh) }
  one = filesOf(zips.one)
  records = `records/${customerId}.json`
}, 120_000)

type Judged = { code: number; lines: string[] }

function judged(found: Found, hasKey: boolean, notes: Note[] = []): Judged {
  return report(verifyArchive(found, { keys: hasKey ? keys : null, notes, tools }), hasKey)
}
const judgedFiles = (files: Files, hasKey = true) => judged(foundIn(files, false), hasKey)
const judgedZip = (zip: Buffer, hasKey = true) =>
  judged(
    zipEntries(zip.length, (offset, length) => zip.subarray(offset, offset + length)),
    hasKey,
  )

let count = 0
const missed: string[] = []
function holds(how: string, { code, lines }: Judged, expected: number[]): void {
  count++
  if (!expected.includes(code)) missed.push(`${how}: ${code}, ${lines.at(-1)}`)
}

function caught(altered: Iterable<Altered>, expected = [1], alsoWithoutKey = true): void {
  for (const [how, files] of altered) {
    holds(how, judgedFiles(files), expected)
    if (alsoWithoutKey) holds(`${how}, without a key`, judgedFiles(files, false), expected)
  }
}

function caughtZips(altered: Iterable<AlteredZip>): void {
  for (const [how, zip] of altered) holds(how, judgedZip(zip), [1])
}

function told(): void {
  process.stdout.write(`Altered archives so far: ${count}\n`)
  expect(missed).toEqual([])
}

test("what nobody touched is whole, whether all is sealed, some of it, or nothing", () => {
  for (const name of NAMES.filter((one) => one !== "unsealed"))
    for (const hasKey of [true, false]) {
      expect(judgedZip(zips[name], hasKey), name).toMatchObject({ code: 0 })
      expect(judgedFiles(filesOf(zips[name]), hasKey), name).toMatchObject({ code: 0 })
    }
  expect(judgedZip(zips.unsealed)).toMatchObject({
    code: 2,
    lines: expect.arrayContaining([expect.stringMatching("^NOT ALL PROVED")]),
  })
})

test("a file under another name, gone, twice, or in another's place is told", () => {
  caught(alteredNames(one), [1], false)
  told()
}, 240_000)

test("a file with other bytes, or with the same said in another way, is told", () => {
  caught(alteredBytes(one), [1], false)
  caught(alteredSpellings(one))
  told()
}, 240_000)

test("records and papers that were made anew are told, whatever was done to hashes and seals", () => {
  caught(alteredRecords(one, records))
  caught(alteredSeals(one, records))
  const other = filesOf(zips.other)
  caught(alteredWorld(one, records, other, `records/${said(other, "manifest.json").of}.json`))
  told()
}, 240_000)

test.each(["one", "other", "sharing", "absent", "none"] as const)(
  "no way leads past the records of %s to the root that is signed",
  (name) => {
    const files = filesOf(zips[name])
    caught(alteredWays(files, `records/${said(files, "manifest.json").of}.json`), [1], false)
    told()
  },
  240_000,
)

test("checkpoints and keys that were altered are told; an older state of the archive by the operator's notes alone", () => {
  const partnerId = said(one, "manifest.json").partner.id
  const notes = said(one, "checkpoints.json").map(({ number, hash }: Note) => ({ partnerId, number, hash }))
  const noted = (files: Files) => judged(foundIn(files, false), true, notes)
  expect(noted(one)).toMatchObject({ code: 0 })
  const whole: string[] = []
  for (const [how, files] of alteredCheckpoints(one, records)) {
    if (how.startsWith("keys.pem") || how.startsWith("checkpoint ")) holds(how, judgedFiles(files), [1])
    else holds(`${how}, as noted`, noted(files), [1])
    if (judgedFiles(files).code === 0) whole.push(how)
  }
  // Nobody else was sealed by the newest checkpoint: without it, the archive is as it was before it.
  expect(whole).toEqual(["all since checkpoint 3 are gone, and what they sealed"])
  const older = filesOf(zips.older)
  expect(judgedFiles(older)).toMatchObject({ code: 0 })
  holds("an older archive, as noted", noted(older), [1])
  caught(signedByStrangers(one, records), [1], false)
  told()
})

test("what is under no seal is told when it is not even whole", () => {
  const fresh = filesOf(zips.unsealed)
  const file = `records/${said(fresh, "manifest.json").of}.json`
  for (const [how, files] of alteredRecords(fresh, file)) holds(how, judgedFiles(files), [1, 2])
  caught(alteredSpellings(fresh))
  caught(alteredBytes(fresh), [1], false)
  told()
}, 240_000)

test("in the archive of all, customers that were left out, made up, swapped or moved are told", () => {
  const all = filesOf(zips.all)
  const names = all.map(([name]) => name).filter((name) => name.startsWith("records/"))
  function* altered(): Generator<Altered> {
    for (const name of names.slice(0, 6)) {
      yield [`${name} is gone`, settled(without(all, name))]
      const { customerId } = said(all, name)
      yield [`all but ${name}`, put(all, "manifest.json", { ...said(all, "manifest.json"), of: customerId })]
      yield [`${name} has no seals`, settled(put(all, name, { ...said(all, name), seals: [] }))]
      yield [`${name} has no records`, settled(put(all, name, { ...said(all, name), links: [], seals: [] }))]
    }
    const [first = "", second = ""] = names
    const [a, b] = [said(all, first), said(all, second)]
    const swapped = put(all, first, { ...b, customerId: a.customerId })
    yield ["two in each other's place", settled(put(swapped, second, { ...a, customerId: b.customerId }))]
    yield ["one's records twice", settled(put(all, second, { ...a, customerId: b.customerId }))]
    const fresh = filesOf(zips.unsealed)
    const made = `records/${said(fresh, "manifest.json").of}.json`
    const { way: _, ...added } = said(fresh, made)
    const sealed = { ...added, seals: [{ number: 3, position: 1, hash: added.links[0].hash }] }
    yield ["one that was made up, as if sealed", settled(put(all, made, sealed))]
    yield ["one without its paper", settled(put(all, made, added))]
  }
  caught(altered())
  told()
}, 240_000)

test("a ZIP file that was altered in any byte is told", async () => {
  let state = 20_261_129
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  caughtZips(alteredByChance(zips.one, Number(process.env.ALTERED_BYTES ?? 400), below))
  caughtZips(alteredFrame(zips.one))
  for await (const [how, zip] of alteredZip(zips.one)) holds(how, judgedZip(zip), [1])
  told()
}, 240_000)

test("of a ZIP file nothing means nothing but the time of day of its entries, and that is in no file", () => {
  for (const [, zip] of alteredTimes(zips.one)) {
    expect(filesOf(zip)).toEqual(one)
    expect(judgedZip(zip)).toMatchObject({ code: 0 })
  }
})
