// The tree whose root a checkpoint signs. A customer's leaf is over each of its seals, in order; it stands 48 levels below
// the root, where the first 48 bits of its id lead. Hashed apart: leaves (0), places (2), which hold the leaves of
// whoever's ids begin so, nearly always one, and nodes (1). What is empty is 32 zero bytes.
import { createHash } from "node:crypto"
import { count, hash, list } from "./canonical.mjs"

/**
 * @typedef {{ number: number, position: number, hash: string }} Seal
 * @typedef {{ level: number, hash: string }[]} Way
 * @typedef {{ customerId: string, leaf: Buffer | null }} Place
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
  const way = list(said, (one) => ({ level: count(one.level), hash: hash(one.hash) }))
  for (const [index, { level, hash }] of way.entries()) {
    const last = way[index - 1] ?? { level: 0, hash: "" }
    const isNext = level > last.level || (level > LEVELS && hash > last.hash)
    if (!isNext || level > LEVELS + 1 || hash === EMPTY.toString("hex")) throw new TypeError("no way")
  }
  return way
}

/**
 * The root that a leaf, or an empty place, and what stands beside its way lead to.
 * @param {Place} place
 * @param {Way} way
 */
export function rootBy({ customerId, leaf }, way) {
  const at = (/** @type {number} */ level) =>
    way.filter((step) => step.level === level).map(({ hash }) => Buffer.from(hash, "hex"))
  let node = placeOf([...at(LEVELS + 1), ...(leaf ? [leaf] : [])])
  for (let level = LEVELS; level > 0; level--) {
    const beside = at(level)[0] ?? EMPTY
    node = bitOf(customerId, level) === 0 ? nodeOf(node, beside) : nodeOf(beside, node)
  }
  return node.toString("hex")
}

/** The root over all customers' leaves. @param {Place[]} places */
export function rootOf(places) {
  /** @type {Map<number, Buffer[]>} */
  const leaves = new Map()
  for (const { customerId, leaf } of places)
    if (leaf) leaves.set(numberOf(customerId), [...(leaves.get(numberOf(customerId)) ?? []), leaf])
  /** @type {Map<number, Buffer>} */
  let nodes = new Map([...leaves].map(([number, own]) => [number, placeOf(own)]))
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

/** @param {Buffer[]} leaves */
function placeOf(leaves) {
  return leaves.length === 0 ? EMPTY : hashed(2, ...leaves.sort(Buffer.compare))
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
