// Verifies an archive: starts from what is signed, and accounts for every file by it. What the archive says of itself
// (manifest.json, keys.pem) is made anew from that and must be the same, byte by byte.
import { createHash } from "node:crypto"
import { count, exactly, hash, id, line, list, sha256, UUID, written } from "./canonical.mjs"
import { chainIn, instantOf, readChain, recordName } from "./chain.mjs"
import { checkpointsIn, faultsOfCheckpoints, faultsOfNotes, formOf } from "./checkpoints.mjs"
import { shown } from "./entries.mjs"
import { keysIn, pemOf } from "./keys.mjs"
import { faultsOfFirstForm } from "./marks.mjs"
import { evidenceFile } from "./names.mjs"
import { isShared, leafOf, rootBy, rootOf } from "./tree.mjs"

/**
 * @typedef {import("./entries.mjs").Entry} Entry
 * @typedef {{ keys: import("./keys.mjs").Keys | null, notes: import("./checkpoints.mjs").Note[], tools: Map<string, string> }} Trusted
 *   What the auditor has from elsewhere: the operator's keys, or null; the operator's notes; the SHA-256 of README.txt
 *   and of the script's files.
 * @typedef {{ file: string, size: number, sha256: string }} Listed
 * @typedef {import("./chain.mjs").Chain & { sealed: number, unsealed: string[] }} Read
 */

export const FORMAT = "concord-records/2"

/**
 * What is wrong with an archive, and what is known of it.
 * @param {import("./entries.mjs").Found} found
 * @param {Trusted} trusted
 */
export function verifyArchive({ entries, inOrder, faults: before }, { keys, notes, tools }) {
  const faults = [...before]
  /** @type {Listed[]} */
  const listed = []
  const left = new Map(entries.map((entry) => [entry.name, entry]))
  if (left.size < entries.length) faults.push("two files have the same name")

  const manifestBytes = bytesOf(left.get("manifest.json"))
  const manifest = exactly(manifestBytes, ({ format, partner, of, files }) => ({
    format: line(format),
    partner: { id: id(partner.id) },
    of: of === "all" ? "all" : id(of),
    files: list(files, (one) => ({ file: line(one.file), size: count(one.size + 1) - 1, sha256: hash(one.sha256) })),
  }))
  if (manifest?.format !== FORMAT) return { faults: [...faults, "manifest.json is missing or not in its form"] }
  const partnerId = manifest.partner.id
  const isOfAll = manifest.of === "all"

  for (const [name, own] of tools)
    if (sha256(take(name)) !== own) faults.push(`${name} is not the one that belongs to this script`)
  const keysBytes = take("keys.pem")
  const checkpoints = checkpointsIn(take("checkpoints.json"))
  if (!checkpoints) return { faults: [...faults, "checkpoints.json is not in its form"] }
  const known = keys ?? keysIn(keysBytes.toString("latin1")) ?? new Map()
  faults.push(...faultsOfCheckpoints(checkpoints, partnerId, known), ...faultsOfNotes(checkpoints, partnerId, notes))
  const used = [...new Set(checkpoints.map(({ keyId }) => keyId))].map((keyId) => known.get(keyId))
  if (!keysBytes.equals(Buffer.from(pemOf(used)))) faults.push("keys.pem is not the keys of these checkpoints")

  const newest = checkpoints.at(-1)
  const form = newest && formOf(newest, partnerId, checkpoints.at(-2)?.hash ?? null)
  const customers = isOfAll
    ? [...left.keys()].flatMap((name) => (isRecords(name) ? name.slice(8, -5) : [])).sort()
    : [manifest.of]
  /** @type {Set<string>} */
  const seen = new Set()
  const chains = customers.flatMap((customerId) => chainOf(customerId) ?? [])
  faults.push(...faultsOfFirstForm(chains, checkpoints, isOfAll))
  if (newest?.root && form) faults.push(...faultsOfRoot(newest.root, newest.number, form))

  for (const name of left.keys())
    if (name !== "manifest.json") faults.push(`${shown(name)} is named by no record and is no part of an archive`)
  const said = { format: FORMAT, partner: { id: partnerId }, of: manifest.of, files: listed }
  if (!manifestBytes.equals(Buffer.from(written(said)))) faults.push("manifest.json does not list what is here")
  if (isOutOfOrder()) faults.push("the files are not in the order in which the portal writes them")
  // The former tree does not say whose what stands at a place is: it may be the customer's own, left out.
  const isOpen = form === 2 && chains.some(({ seals, way }) => seals.length === 0 && isShared(way ?? []))
  return { faults, partnerId, of: manifest.of, chains, newest, checkpoints, isOpen }

  /** The bytes of a file that must be there, which is accounted for by that. @param {string} name */
  function take(name) {
    const entry = left.get(name)
    if (!entry) faults.push(`${name} is missing`)
    const bytes = bytesOf(entry)
    if (entry) listed.push({ file: name, size: bytes.length, sha256: sha256(bytes) })
    left.delete(name)
    return bytes
  }

  /** @param {string} customerId @returns {Read | null} */
  function chainOf(customerId) {
    const file = `records/${customerId}.json`
    const isThere = left.has(file)
    const chain = chainIn(take(file))
    if (!chain || chain.customerId !== customerId) {
      if (isThere) faults.push(`${file} is not in its form, or not whose it says it is`)
      return null
    }
    if (isOfAll && chain.links.length === 0) faults.push(`${recordName(1, customerId)} was removed`)
    if ((chain.way !== undefined) !== (!isOfAll && newest?.root !== undefined))
      faults.push(`${file} does not say how customer ${customerId} stands under the newest checkpoint`)
    const read = readChain(chain, { partnerId, newest })
    faults.push(...read.faults)
    for (const [index, { kind, recordId }] of chain.links.entries()) {
      const name = recordName(index + 1, customerId)
      if (seen.has(`${kind} ${recordId}`)) faults.push(`${name} was inserted: it is there twice`)
      seen.add(`${kind} ${recordId}`)
      const own = read.said[index]
      if (kind === "evidence" && own) accountFor(own, name)
    }
    const unsealed = chain.links.slice(read.sealed).map(({ kind }, index) => {
      const at = new Date(instantOf(read.said[read.sealed + index] ?? {}) ?? 0).toISOString()
      return `${recordName(read.sealed + index + 1, customerId)} (${shown(kind)}, ${at})`
    })
    return { ...chain, sealed: read.sealed, unsealed }
  }

  /** The file that a record of evidence is about. @param {import("./chain.mjs").Said} said @param {string} record */
  function accountFor(said, record) {
    const name = evidenceFile(String(said.id), String(said.mediaType))
    const entry = left.get(name)
    left.delete(name)
    if (!entry) return faults.push(`${shown(name)}, the file of ${record}, was removed`)
    const digest = createHash("sha256")
    for (const chunk of entry.chunks()) digest.update(chunk)
    const own = { file: name, size: entry.size, sha256: digest.digest("hex") }
    listed.push(own)
    if (own.sha256 !== said.sha256 || own.size !== said.size) faults.push(`${name}, the file of ${record}, was altered`)
  }

  /** @param {string} root @param {number} number @param {import("./tree.mjs").Form} form */
  function faultsOfRoot(root, number, form) {
    const places = chains.map(({ customerId, seals, way }) => ({ customerId, leaf: leafOf(customerId, seals), way }))
    const [own] = places
    const found = isOfAll ? rootOf(places, form) : own && rootBy(own, own.way ?? [], form)
    if (found === root) return []
    return [`what checkpoint ${number} seals is not what is here: a record or a seal was altered, removed or inserted`]
  }

  /** A ZIP file has the portal's order, a folder none. */
  function isOutOfOrder() {
    const place = new Map(entries.map(({ name }, index) => [name, index]))
    const names = [...listed.map(({ file }) => file), "manifest.json"]
    return inOrder && names.some((name, index) => place.get(name) !== index)
  }
}

/** @param {string} name */
function isRecords(name) {
  return name.startsWith("records/") && name.endsWith(".json") && UUID.test(name.slice(8, -5))
}

/** @param {Entry | undefined} entry */
function bytesOf(entry) {
  return Buffer.concat([...(entry?.chunks() ?? [])])
}
