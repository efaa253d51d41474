// Verifies an archive of Concord's records, offline: node verify.mjs [public-key.pem], in the folder of the unpacked
// archive. It needs Node.js 18 or newer and nothing else. README.txt says what is checked.
import { createHash, createPublicKey, verify } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const folder = dirname(fileURLToPath(import.meta.url))
/** @type {string[]} */
const faults = []
const manifest = read("manifest.json")
const keys = new Map(pemsIn(keyFile()).map((pem) => [keyIdOf(createPublicKey(pem)), createPublicKey(pem)]))

verifyFiles()
const checkpoints = verifyCheckpoints(read("checkpoints.json"))
let records = 0
let unsealed = 0
for (const { file } of manifest.files) if (file.startsWith("records/")) verifyChain(read(file))
if (manifest.of === "all") verifyNothingIsMissing()

const newest = [...checkpoints.values()].at(-1)
console.log(`Partner ${manifest.partner.name}, made at ${manifest.madeAt}`)
if (newest) console.log(`Newest checkpoint: ${newest.number} of ${newest.sealedAt}, key ${newest.keyId}`)
if (!process.argv[2])
  console.log("Signatures were held against keys.pem of this archive; name the operator's own key to prove more.")
for (const fault of faults) console.error(`FAULT: ${fault}`)
if (faults.length > 0) process.exit(1)
if (unsealed > 0) console.log(`Not sealed yet, because made since the last checkpoint: ${unsealed}.`)
console.log(`Records: ${records}. None altered, removed or inserted`)

/** Every file is listed, as it is; the manifest lists no other. */
function verifyFiles() {
  for (const { file, sha256: expected } of manifest.files)
    if (sha256(readFileSync(join(folder, file))) !== expected) faults.push(`${file} is not as the manifest lists it`)
  const listed = new Set(manifest.files.map((/** @type {{ file: string }} */ { file }) => file))
  for (const file of ["records", "evidence"].flatMap(filesIn))
    if (!listed.has(file)) faults.push(`${file} is not in the manifest`)
}

/**
 * Each checkpoint is over the one before it, and signed. Gives them by number.
 * @typedef {{ number: number, sealedAt: string, heads: string[], hash: string, keyId: string, signature: string }} Checkpoint
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
    else if (!signed) faults.push(`checkpoint ${number} is not signed with a known key`)
    before = hash
  }
  return new Map(all.map((checkpoint) => [checkpoint.number, { ...checkpoint, unseen: new Set(checkpoint.heads) }]))
}

/**
 * Each link is over the link before it, and as the checkpoints seal it.
 * @typedef {{ position: number, kind: string, recordId: string, content: string, hash: string }} Link
 * @typedef {{ file: string, sha256: string }} Listed
 * @param {{ customerId: string, links: Link[], seals: { number: number, position: number, hash: string }[] }} chain
 */
function verifyChain({ customerId, links, seals }) {
  const sealed = seals.map((seal) => ({
    ...seal,
    isSealed: checkpoints.get(seal.number)?.unseen.delete(sha256(`${customerId} ${seal.position} ${seal.hash}`)),
  }))
  let before = "0".repeat(64)
  const name = (/** @type {number} */ position) => `record ${position} of customer ${customerId}`
  for (const [index, { position, content, hash }] of links.entries()) {
    if (position !== index + 1) return faults.push(`${name(index + 1)} was removed`)
    if (sha256(`${before}\n${content}`) !== hash) return faults.push(`${name(position)} was altered`)
    before = hash
    records += 1
  }
  for (const { kind, recordId, content } of links.filter(({ kind }) => kind === "evidence")) {
    const file = manifest.files.find((/** @type {Listed} */ { file }) => file.startsWith(`evidence/${recordId}.`))
    if (file?.sha256 !== JSON.parse(content).sha256) faults.push(`${kind} ${recordId} was altered or removed`)
  }
  unsealed += links.length - Math.max(0, ...seals.map(({ position }) => position))
  for (const { number, position, hash, isSealed } of sealed) {
    const link = links[position - 1]
    if (!isSealed) faults.push(`checkpoint ${number} does not seal ${name(position)} so`)
    else if (!link) faults.push(`${name(position)} was removed`)
    else if (link.hash !== hash) faults.push(`${name(position)} was altered`)
  }
}

/** In an archive of all customers each head that a checkpoint seals is somebody's. */
function verifyNothingIsMissing() {
  for (const { number, unseen } of checkpoints.values())
    if (unseen.size > 0) faults.push(`records that checkpoint ${number} seals were removed`)
}

function keyFile() {
  return process.argv[2] ?? join(folder, "keys.pem")
}

/** @param {string} file */
function pemsIn(file) {
  return readFileSync(file, "utf8").match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? []
}

/** @param {import("node:crypto").KeyObject} key */
function keyIdOf(key) {
  return sha256(key.export({ type: "spki", format: "der" }))
}

/** @param {string} name */
function filesIn(name) {
  try {
    return readdirSync(join(folder, name)).map((file) => `${name}/${file}`)
  } catch {
    return []
  }
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(join(folder, file), "utf8"))
}

/** @param {string | Buffer} content */
function sha256(content) {
  return createHash("sha256").update(content).digest("hex")
}
