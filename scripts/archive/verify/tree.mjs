// The tree whose root a checkpoint signs. A customer's leaf is over each of its seals, in order; it stands 48 levels below
// the root, where the first 48 bits of its id lead. Hashed apart: leaves (0), nodes (1), places (3) and owners (4). A place
// holds the leaves of whoever's ids begin so, nearly always one, each behind its owner, which is the hash of a customer's
// id: so nobody's own leaf passes for a neighbour's. Places of the former tree (2) held leaves alone. What is empty is 32
// zero bytes.
import { createHash } from "node:crypto"
import { count, hash, list } from "./canonical.mjs"

/**
 * @typedef {{ number: number, position: number, hash: string }} Seal
 * @typedef {{ level: number, owner?: string, hash: string }[]} Way
 * @typedef {{ customerId: string, leaf: Buffer | null }} Place
 * @typedef {2 | 3} Form of the tree, by the version of what the checkpoint signs
 */

const LEVELS = 48
const EMPTY = Buffer.alloc(32)

/** The leaf of a customer; null for one that was never sealed. @param {string} customerId @param {Seal[]} seals */
export function leafOf(customerId, seals) {
  /** @type {Buffer | null} */
  let leaf = null
  for (const { number, position, hash } of seals)
    leaf = hashed(0, Buffer.from(`${(leaf ?? EMPTY).toString("hex")}\n${customerId} ${number} ${position} ${hash}`))
  return leaf
}

/**
 * A way as a file says it: one step for each level at most, from the root down, and none that is empty; below all levels
 * whoever shares the place. Throws at any other.
 * @param {unknown} said
 * @returns {Way}
 */
export function wayIn(said) {
  const way = list(said, (one) => ({
    level: count(one.level),
    ...(one.owner !== undefined && { owner: hash(one.owner) }),
    hash: hash(one.hash),
  }))
  for (const [index, { level, owner, hash }] of way.entries()) {
    const last = way[index - 1] ?? { level: 0, hash: "" }
    const isSharing = level === LEVELS + 1
    // Nobody stands twice at a place; the former form has leaves alone.
    const isNext = level > last.level || (isSharing && (owner ?? hash) > (last.owner ?? last.hash))
    const isFit = level <= LEVELS + 1 && (isSharing || owner === undefined) && hash !== EMPTY.toString("hex")
    if (!isNext || !isFit) throw new TypeError("no way")
  }
  return way
}

/** Whether others are said to stand at the customer's own place. @param {Way} way */
export function isShared(way) {
  return way.some(({ level }) => level > LEVELS)
}

/**
 * The root that a leaf, or an empty place, and what stands beside its way lead to; null when the way is not of this form,
 * or has the customer's own leaf stand beside it as somebody else's.
 * @param {Place} place
 * @param {Way} way
 * @param {Form} form
 */
export function rootBy({ customerId, leaf }, way, form) {
  const own = ownerOf(customerId)
  const sharing = way.filter(({ level }) => level > LEVELS)
  if (sharing.some(({ owner }) => (owner === undefined) !== (form === 2) || owner === own.toString("hex"))) return null
  const others = sharing.map(({ owner = "", hash }) => Buffer.from(owner + hash, "hex"))
  let node = placeOf([...others, ...(leaf ? [entryOf(own, leaf, form)] : [])], form)
  for (let level = LEVELS; level > 0; level--) {
    const step = way.find((one) => one.level === level)
    const beside = step ? Buffer.from(step.hash, "hex") : EMPTY
    node = bitOf(customerId, level) === 0 ? nodeOf(node, beside) : nodeOf(beside, node)
  }
  return node.toString("hex")
}

/** The root over all customers' leaves. @param {Place[]} places @param {Form} form */
export function rootOf(places, form) {
  /** @type {Map<number, Buffer[]>} */
  const leaves = new Map()
  for (const { customerId, leaf } of places) {
    const number = numberOf(customerId)
    if (leaf) leaves.set(number, [...(leaves.get(number) ?? []), entryOf(ownerOf(customerId), leaf, form)])
  }
  /** @type {Map<number, Buffer>} */
  let nodes = new Map([...leaves].map(([number, own]) => [number, placeOf(own, form)]))
  for (let level = LEVELS; level > 0; level--) {
    /** @type {Map<number, Buffer>} */
    const above = new Map()
    for (const [number, node] of nodes) {
      const isLeft = number % 2 === 0
      const beside = nodes.get(isLeft ? number + 1 : number - 1) ?? EMPTY
      above.set(Math.floor(number / 2), isLeft ? nodeOf(node, beside) : nodeOf(beside, node))
    }
    nodes = above
  }
  return (nodes.get(0) ?? EMPTY).toString("hex")
}

/** Whose a leaf is, without naming it. @param {string} customerId */
function ownerOf(customerId) {
  return hashed(4, Buffer.from(customerId))
}

/** What a place holds of a customer. @param {Buffer} owner @param {Buffer} leaf @param {Form} form */
function entryOf(owner, leaf, form) {
  return form === 2 ? leaf : Buffer.concat([owner, leaf])
}

/** @param {Buffer[]} entries @param {Form} form */
function placeOf(entries, form) {
  return entries.length === 0 ? EMPTY : hashed(form, ...entries.sort(Buffer.compare))
}

/** @param {Buffer} left @param {Buffer} right */
function nodeOf(left, right) {
  return left.equals(EMPTY) && right.equals(EMPTY) ? EMPTY : hashed(1, left, right)
}

/** @param {number} domain @param {Buffer[]} parts */
function hashed(domain, ...parts) {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.from([domain]), ...parts]))
    .digest()
}

/** The first 48 bits of an id. @param {string} customerId */
function numberOf(customerId) {
  return Number.parseInt(customerId.slice(0, 8) + customerId.slice(9, 13), 16)
}

/** @param {string} customerId @param {number} level */
function bitOf(customerId, level) {
  return Math.floor(numberOf(customerId) / 2 ** (LEVELS - level)) % 2
}
