// Verifies an archive of Concord's records, offline: node verify.mjs [public-key.pem ...], in the folder of the unpacked
// archive. It needs Node.js 18 or newer and nothing else. README.txt says what is checked.
import { createHash, createPublicKey, verify } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/**
 * @typedef {{ file: string, sha256: string }} Listed
 * @typedef {{ number: number, sealedAt: string, heads: string[], hash: string, keyId: string, signature: string }} Checkpoint
 * @typedef {{ position: number, kind: string, recordId: string, content: string, hash: string }} Link
 * @typedef {{ number: number, position: number, hash: string }} Seal
 */

/** For how long, in milliseconds, a record may have been under way when a checkpoint was made, and clocks may differ. */
const UNDER_WAY = 3_600_000

const folder = dirname(fileURLToPath(import.meta.url))
const ownKeys = process.argv.slice(2).filter((word) => word !== "--key")
/** @type {string[]} */
const faults = []
const manifest = read("manifest.json") ?? end()
const isOfAll = manifest.of === "all"
const keys = new Map(pems().map((pem) => [keyIdOf(keyIn(pem)), keyIn(pem)]))

verifyFiles()
const checkpoints = verifyCheckpoints(read("checkpoints.json") ?? [])
const newest = [...checkpoints.values()].at(-1)
let records = 0
let unsealed = 0
const chains = manifest.files.map((/** @type {Listed} */ { file }) => file).filter(isRecords)
for (const file of chains) verifyChain(file)
if (isOfAll) verifyNothingIsMissing()
else if (chains.length !== 1 || chains[0] !== `records/${manifest.of}.json`)
  faults.push(`the archive is not of customer ${manifest.of} alone, as it says`)

console.log(`Partner ${manifest.partner.name}, made at ${manifest.madeAt}`)
console.log(isOfAll ? `Of all customers: ${chains.length}` : `Of one customer alone: ${manifest.of}`)
if (!isOfAll)
  console.log(
    "Whether its newest records, such as a withdrawal, were left out, only the archive of all customers tells.",
  )
if (newest) console.log(`Newest checkpoint: ${newest.number} of ${newest.sealedAt}, key ${newest.keyId}`)
else console.log("NO CHECKPOINT: nobody signed these records yet. They agree with themselves, which proves little.")
if (ownKeys.length === 0)
  console.log("Signatures were held against keys.pem of this archive; name the operator's own key to prove more.")
if (faults.length > 0) end()
if (unsealed > 0) console.log(`Not sealed yet, because made since the last checkpoint: ${unsealed}.`)
console.log(`Records: ${records}. None altered, removed or inserted`)

/** @returns {never} */
function end() {
  for (const fault of faults) console.error(`FAULT: ${fault}`)
  process.exit(1)
}

/** Every file is listed, as it is; the manifest lists no other. */
function verifyFiles() {
  for (const { file, sha256: expected } of manifest.files) {
    const bytes = bytesOf(join(folder, file))
    if (bytes && sha256(bytes) !== expected) faults.push(`${file} is not as the manifest lists it`)
  }
  const listed = new Set(manifest.files.map((/** @type {Listed} */ { file }) => file))
  for (const file of ["records", "evidence"].flatMap(filesIn))
    if (!listed.has(file)) faults.push(`${file} is not in the manifest`)
}

/**
 * Each checkpoint is over the one before it, and signed. Gives them by number.
 * @param {Checkpoint[]} all
 */
function verifyCheckpoints(all) {
  /** @type {string | null} */
  let before = null
  for (const [index, { number, sealedAt, heads, hash, keyId, signature }] of all.entries()) {
    const content = JSON.stringify({ before, heads, number, partnerId: manifest.partner.id, sealedAt })
    const key = keys.get(keyId)
    const signed = key && verify(null, Buffer.from(content), key, Buffer.from(signature, "base64"))
    if (number !== index + 1) faults.push(`checkpoint ${index + 1} was removed`)
    else if (sha256(content) !== hash) faults.push(`checkpoint ${number} was altered`)
    else if (!key) faults.push(`checkpoint ${number} is signed with key ${keyId}, which is not known here`)
    else if (!signed) faults.push(`checkpoint ${number} is not signed with its key`)
    before = hash
  }
  return new Map(all.map((checkpoint) => [checkpoint.number, { ...checkpoint, unseen: new Set(checkpoint.heads) }]))
}

/**
 * Each link is over the link before it, of the customer and about what it is listed as, and as the checkpoints seal it.
 * @param {string} file
 */
function verifyChain(file) {
  const chain = read(file)
  if (!chain) return
  /** @type {{ customerId: string, links: Link[], seals: Seal[] }} */
  const { customerId, links, seals } = chain
  const name = (/** @type {number} */ position) => `record ${position} of customer ${customerId}`
  // All are marked as seen first: a record that was altered is not one that was removed as well.
  const known = seals.map((seal) => ({ ...seal, isSealed: isSealing(customerId, seal) }))
  const last = Math.max(0, ...known.map(({ position, isSealed }) => (isSealed ? position : 0)))
  if (file !== `records/${customerId}.json`) faults.push(`${file} is not whose it says it is`)
  if (isOfAll && links.length === 0) faults.push(`${name(1)} was removed`)
  let before = "0".repeat(64)
  for (const [index, link] of links.entries()) {
    const position = index + 1
    if (link.position !== position) return faults.push(`${name(position)} was removed`)
    if (sha256(`${before}\n${link.content}`) !== link.hash) return faults.push(`${name(position)} was altered`)
    const said = parsed(link.content)
    const isAsListed = said?.kind === link.kind && said.id === link.recordId && said.customerId === customerId
    if (!isAsListed || said.partnerId !== manifest.partner.id) faults.push(`${name(position)} was altered`)
    else if (said.kind === "evidence") verifyEvidence(said)
    if (position > last && isLate(said)) faults.push(`${name(position)} was inserted: it is older than what is sealed`)
    before = link.hash
  }
  records += links.length
  unsealed += Math.max(0, links.length - last)
  for (const { number, position, hash, isSealed } of known) {
    const link = links[position - 1]
    if (!isSealed) faults.push(`checkpoint ${number} does not seal ${name(position)} so`)
    else if (!link) faults.push(`${name(position)} was removed`)
    else if (link.hash !== hash) faults.push(`${name(position)} was altered`)
  }
}

/** @param {string} customerId @param {Seal} seal */
function isSealing(customerId, { number, position, hash }) {
  return checkpoints.get(number)?.unseen.delete(sha256(`${customerId} ${position} ${hash}`)) ?? false
}

/** The newest checkpoint would name it. @param {Record<string, string> | null} said */
function isLate(said) {
  const at = Date.parse(said?.recordedAt ?? said?.withdrawnAt ?? said?.checkedAt ?? said?.attachedAt ?? "")
  return newest !== undefined && !(at >= Date.parse(newest.sealedAt) - UNDER_WAY)
}

/** @param {Record<string, string>} said */
function verifyEvidence({ id, sha256: expected }) {
  const file = manifest.files.find((/** @type {Listed} */ { file }) => file.startsWith(`evidence/${id}.`))
  if (file?.sha256 !== expected) faults.push(`evidence ${id} was altered or removed`)
}

/** In an archive of all customers each head that a checkpoint seals is somebody's. */
function verifyNothingIsMissing() {
  for (const { number, unseen } of checkpoints.values())
    if (unseen.size > 0) faults.push(`records that checkpoint ${number} seals were removed`)
}

/** The operator's keys, or those of the archive. @returns {string[]} */
function pems() {
  const files = ownKeys.length > 0 ? ownKeys : [join(folder, "keys.pem")]
  const found = files.map((file) =>
    String(bytesOf(file) ?? end()).match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g),
  )
  for (const [index, keys] of found.entries())
    if (ownKeys[index] && !keys) faults.push(`${ownKeys[index]} holds no key`)
  return faults.length > 0 ? end() : found.flatMap((keys) => keys ?? [])
}

/** @param {string} pem */
function keyIn(pem) {
  try {
    return createPublicKey(pem)
  } catch {
    faults.push("a key cannot be read")
    return end()
  }
}

/** @param {import("node:crypto").KeyObject} key */
function keyIdOf(key) {
  return sha256(key.export({ type: "spki", format: "der" }))
}

/** @param {string} file */
function isRecords(file) {
  return file.startsWith("records/")
}

/** @param {string} name */
function filesIn(name) {
  try {
    return readdirSync(join(folder, name)).map((file) => `${name}/${file}`)
  } catch {
    return []
  }
}

/** What a JSON file of the archive says; null, and a fault, when it cannot be read. @param {string} file */
function read(file) {
  const bytes = bytesOf(join(folder, file))
  const said = bytes && parsed(bytes.toString("utf8"))
  if (bytes && !said) faults.push(`${file} is not JSON`)
  return said
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The bytes of a file; null, and a fault, when it is not there. @param {string} file */
function bytesOf(file) {
  try {
    return readFileSync(file)
  } catch {
    faults.push(`${file} is missing or cannot be read`)
    return null
  }
}

/** @param {string | Buffer} content */
function sha256(content) {
  return createHash("sha256").update(content).digest("hex")
}
