import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto"
import type { Breach } from "./chain"
import { type Leaf, leafOf, type SealedHead, TREE_FORM, type TreeForm, treeOf } from "./checkpoint-tree"

// A checkpoint seals the ends of a partner's chains: signed by the operator, and each over the one before it, it tells of
// whatever was changed behind it, even by somebody who recalculated every hash. It signs the root of a tree over the seals of
// every customer until then; those of the first form sign the marks of the heads that grew, and stay as they are, and so
// do those of the second, whose tree was another.

/** The end of a customer's chain. */
export type Head = { customerId: string; position: number; hash: string }

export type Checkpoint = {
  partnerId: string
  number: number
  sealedAt: Date
  hash: string
  keyId: string
  signature: string
  /** The root of the tree; null in those of the first form. */
  root: string | null
  /** A layer of the tree, to find a customer's way by. */
  layer: Uint8Array | null
  /** The ends of the chains that grew since the checkpoint before. */
  heads: Head[]
}

type Sealed = Omit<Checkpoint, "hash" | "keyId" | "signature" | "layer">

/**
 * What a checkpoint's hash and signature are over: canonical JSON (RFC 8785). `before` is the hash of the one before, null
 * for the first. It names no customer, so that it can be handed out with one customer's records.
 */
export function sealedContent(
  { partnerId, number, sealedAt, heads, root }: Sealed,
  before: string | null,
  version: TreeForm = TREE_FORM,
): string {
  const at = sealedAt.toISOString()
  return root === null
    ? JSON.stringify({ before, heads: marksOf(heads), number, partnerId, sealedAt: at })
    : JSON.stringify({ before, number, partnerId, root, sealedAt: at, version })
}

/** The form of a checkpoint's tree: its hash is over the version, so that no other record of it is kept or believed. */
function formOf(checkpoint: Sealed & { hash: string }, before: string | null): TreeForm {
  return sha256(sealedContent(checkpoint, before, 2)) === checkpoint.hash ? 2 : TREE_FORM
}

/** The form of the newest of a partner's checkpoints, given by number: of its tree, or 1 where it has none; null without any. */
export function newestForm(checkpoints: readonly (Sealed & { hash: string })[]): 1 | TreeForm | null {
  const newest = checkpoints.at(-1)
  if (!newest) return null
  return newest.root === null ? 1 : formOf(newest, checkpoints.at(-2)?.hash ?? null)
}

/** The marks of heads, in order: SHA-256 over customer, position and hash. */
export function marksOf(heads: readonly Head[]): string[] {
  return heads.map(({ customerId, position, hash }) => sha256(`${customerId} ${position} ${hash}`)).sort()
}

type Sealing = { partnerId: string; sealedAt: Date; heads: Head[] }

/** Seals heads with the operator's private key (Ed25519), after the partner's checkpoints until then, by number. */
export function seal(sealing: Sealing, checkpoints: readonly Checkpoint[], key: KeyObject): Checkpoint {
  const number = checkpoints.length + 1
  const { root, layer } = treeOf(leavesOf([...checkpoints, { number, heads: sealing.heads }]))
  const sealed = { ...sealing, number, root }
  const content = sealedContent(sealed, checkpoints.at(-1)?.hash ?? null)
  const signature = sign(null, Buffer.from(content), key).toString("base64")
  return { ...sealed, layer, hash: sha256(content), keyId: keyIdOf(key), signature }
}

/** The leaves of all customers that checkpoints, given by number, ever sealed, by customer id. */
function leavesOf(checkpoints: readonly Pick<Checkpoint, "number" | "heads">[]): Leaf[] {
  const sealed = [...headsByCustomer(checkpoints)].sort(([a], [b]) => (a < b ? -1 : 1))
  return sealed.map(([customerId, seals]) => leafOf(customerId, seals))
}

/** The id of a key, private or public: SHA-256 of its public half (DER), hexadecimal. */
export function keyIdOf(key: KeyObject): string {
  return sha256(publicHalf(key).export({ type: "spki", format: "der" }))
}

/** The public half as PEM, to be handed out. */
export function publicPem(key: KeyObject): string {
  return publicHalf(key).export({ type: "spki", format: "pem" }).toString()
}

function publicHalf(key: KeyObject): KeyObject {
  return key.type === "private" ? createPublicKey(key) : key
}

/** Public keys by their ids. */
export function keysById(keys: readonly KeyObject[]): Map<string, KeyObject> {
  return new Map(keys.map((key) => [keyIdOf(key), publicHalf(key)]))
}

/**
 * The first thing that is wrong with a partner's checkpoints, given by number, or null. `keys` are those that may have
 * signed them. What was cut off at the end only the operator's notes tell (`breachOfNotes`).
 */
export function breachInSeals(checkpoints: readonly Checkpoint[], keys: ReadonlyMap<string, KeyObject>): Breach | null {
  let before: string | null = null
  for (const [index, checkpoint] of checkpoints.entries()) {
    const { number, hash, keyId, signature } = checkpoint
    if (number !== index + 1) return { table: "checkpoint", row: String(index + 1), what: "removed" }
    const content = sealedContent(checkpoint, before, formOf(checkpoint, before))
    const key = keys.get(keyId)
    const isSigned = key === undefined || verify(null, Buffer.from(content), key, Buffer.from(signature, "base64"))
    if (hash !== sha256(content) || !isSigned) return { table: "checkpoint", row: String(number), what: "altered" }
    if (!key) return { table: "checkpoint", row: String(number), what: "unknown-key", fields: [keyId] }
    before = hash
  }
  return breachOfTree(checkpoints)
}

/** The newest tree is over every seal until then: a head that is not as it was shows in its root. */
function breachOfTree(checkpoints: readonly Checkpoint[]): Breach | null {
  const newest = checkpoints.findLast(({ root }) => root !== null)
  if (!newest) return null
  const until = checkpoints.slice(0, newest.number)
  const { root, layer } = treeOf(leavesOf(until), formOf(newest, until.at(-2)?.hash ?? null))
  const isSame = root === newest.root && newest.layer !== null && layer.equals(newest.layer)
  return isSame ? null : { table: "checkpoint", row: String(newest.number), what: "altered" }
}

/** The first checkpoint after the last that the operator noted which another key signed: nobody here made it. Null for none, or without notes. */
export function breachOfStrangers(
  checkpoints: readonly Checkpoint[],
  notes: readonly Note[],
  ownKeyId: string,
): Breach | null {
  const last = Math.max(0, ...notes.map(({ number }) => number))
  const strange = last > 0 && checkpoints.slice(last).find(({ keyId }) => keyId !== ownKeyId)
  return strange
    ? { table: "checkpoint", row: String(strange.number), what: "unknown-key", fields: [strange.keyId] }
    : null
}

/** The heads that checkpoints seal, by customer. */
export function headsByCustomer(
  checkpoints: readonly Pick<Checkpoint, "number" | "heads">[],
): Map<string, SealedHead[]> {
  const found = new Map<string, SealedHead[]>()
  for (const { number, heads } of checkpoints) {
    for (const { customerId, position, hash } of heads) {
      const seals = found.get(customerId) ?? []
      seals.push({ number, position, hash })
      found.set(customerId, seals)
    }
  }
  return found
}

/** A checkpoint as the operator noted it beside the key. */
export type Note = Pick<Checkpoint, "partnerId" | "number" | "hash">

/** The first of the partner's checkpoints, given by number, that is not as the operator noted it, or null. */
export function breachOfNotes(checkpoints: readonly Note[], notes: readonly Note[]): Breach | null {
  for (const { number, hash } of notes) {
    const kept = checkpoints[number - 1]
    if (kept?.hash !== hash) return { table: "checkpoint", row: String(number), what: kept ? "altered" : "removed" }
  }
  return null
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex")
}

/** The first of a customer's checkpoints, given by number with that customer's heads, that seals a link; null for none yet. */
export function sealOf<C extends Pick<Checkpoint, "heads">>(position: number, checkpoints: readonly C[]): C | null {
  return checkpoints.find(({ heads }) => heads.some((head) => head.position >= position)) ?? null
}
