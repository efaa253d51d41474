import { hash as digest } from "node:crypto"

// The tree that a checkpoint signs the root of. Every customer whose records were ever sealed has a leaf in it, at the
// place that the first bits of its id lead to, 48 levels down; what is empty is EMPTY, at any level. So the way from one
// leaf to the root is short (a hash for each level at which there is somebody beside it), names nobody else, and tells as
// well that a customer has no leaf. Leaves, places, owners and nodes are hashed apart (as in RFC 6962): none passes for
// another. A place holds each leaf with its owner, the hash of the customer's id, so that no leaf passes for a neighbour's.

/** A head, and the checkpoint that seals it. */
export type SealedHead = { number: number; position: number; hash: string }

/**
 * The form of a tree, by the version of the text that a checkpoint signs. Places of the former form (2) hold leaves
 * without their owners: where several customers share one, it does not prove that one of them has no leaf.
 */
export type TreeForm = 2 | 3
export const TREE_FORM = 3

/** What stands for a customer in the tree. */
export type Leaf = { customerId: string; hash: Buffer }

/**
 * What stands beside the way from a leaf to the root, by level, counted from 1 below the root; what is empty is left out.
 * The leaves of other customers at the same place, should there be any, have a level of their own below all others, and
 * their owners beside them (not in the former form).
 */
export type Way = { level: number; owner?: string; hash: string }[]

const LEVELS = 48
const EMPTY = Buffer.alloc(32)

/** The leaf of a customer: over each of its seals in order and what came before, so that none can be left out later. */
export function leafOf(customerId: string, seals: readonly SealedHead[]): Leaf {
  let hash: Buffer = EMPTY
  for (const { number, position, hash: head } of seals)
    hash = sha256(`\0${hash.toString("hex")}\n${customerId} ${number} ${position} ${head}`)
  return { customerId, hash }
}

/**
 * The root over leaves that come by customer id, and one whole layer of nodes below it, from which the way of any leaf
 * can be told without reading all others: 2^n nodes, some twice the square root of how many leaves there are.
 */
export function treeOf(leaves: readonly Leaf[], form: TreeForm = TREE_FORM): { root: string; layer: Buffer } {
  const depth = leaves.length < 2 ? 0 : Math.ceil(Math.log2(leaves.length) / 2) + 1
  const nodes: Buffer[] = []
  let from = 0
  for (let node = 0; node < 2 ** depth; node++) {
    const to = endOf(leaves, from, ({ customerId }) => ancestorOf(customerId, depth) === node)
    nodes.push(subtree(leaves.slice(from, to), depth, form))
    from = to
  }
  return { root: (levelsAbove(nodes).at(-1)?.[0] ?? EMPTY).toString("hex"), layer: Buffer.concat(nodes) }
}

/** The first and the last customer id below a customer's node of a layer: their leaves are all that its way needs. */
export function neighbourhood(customerId: string, layer: Uint8Array): { first: string; last: string } {
  const depth = depthOf(layer)
  const width = 2 ** (LEVELS - depth)
  const start = ancestorOf(customerId, depth) * width
  return { first: idAt(start, "0"), last: idAt(start + width - 1, "f") }
}

/** The way from a customer's place to the root. `near` are the leaves of its neighbourhood, by customer id. */
export function wayOf(customerId: string, layer: Uint8Array, near: readonly Leaf[], form: TreeForm = TREE_FORM): Way {
  const depth = depthOf(layer)
  const nodes = Array.from({ length: 2 ** depth }, (_, node) => nodeAt(layer, node))
  const above = levelsAbove(nodes).slice(0, depth).reverse()
  const beside = above.map((level, index) => level[ancestorOf(customerId, index + 1) ^ 1] ?? EMPTY)
  let together = near
  for (let level = depth + 1; level <= LEVELS; level++) {
    const own = ancestorOf(customerId, level)
    const others = together.filter((leaf) => ancestorOf(leaf.customerId, level) !== own)
    beside.push(subtree(others, level, form))
    together = together.filter((leaf) => ancestorOf(leaf.customerId, level) === own)
  }
  const sharing = together.filter((leaf) => leaf.customerId !== customerId)
  return [
    ...beside
      .map((hash, index) => ({ level: index + 1, hash: hash.toString("hex") }))
      .filter((_, index) => !beside[index]?.equals(EMPTY)),
    ...entriesOf(sharing, form).map((entry) => ({ level: LEVELS + 1, ...said(entry) })),
  ]
}

/** An entry of a place as a way says it. */
function said(entry: Buffer): { owner?: string; hash: string } {
  const hash = entry.subarray(-32).toString("hex")
  return entry.length === 32 ? { hash } : { owner: entry.subarray(0, 32).toString("hex"), hash }
}

/** A layer of nodes, and each one above it up to the root. */
function levelsAbove(layer: Buffer[]): Buffer[][] {
  const levels = [layer]
  for (let below = layer; below.length > 1; levels.push(below))
    below = below.flatMap((left, index) => (index % 2 === 0 ? [nodeOf(left, below[index + 1] ?? EMPTY)] : []))
  return levels
}

/** The node of a level over leaves, by customer id, that are all below it. */
function subtree(leaves: readonly Leaf[], level: number, form: TreeForm): Buffer {
  const [first] = leaves
  if (!first) return EMPTY
  const isAlone = leaves.length === 1
  if (isAlone || level === LEVELS) return raised(placeOf(leaves, form), first.customerId, level)
  const left = 2 * ancestorOf(first.customerId, level)
  const middle = endOf(leaves, 0, ({ customerId }) => ancestorOf(customerId, level + 1) === left)
  const [less, more] = [leaves.slice(0, middle), leaves.slice(middle)]
  return nodeOf(subtree(less, level + 1, form), subtree(more, level + 1, form))
}

/** The node of a level above a place, where nothing else is below it. */
function raised(place: Buffer, customerId: string, level: number): Buffer {
  let node = place
  for (let at = LEVELS; at > level; at--)
    node = ancestorOf(customerId, at) % 2 === 0 ? nodeOf(node, EMPTY) : nodeOf(EMPTY, node)
  return node
}

/** What stands at a place: the leaves of whoever's ids begin with the same bits, nearly always one. */
function placeOf(leaves: readonly Leaf[], form: TreeForm): Buffer {
  return sha256(Buffer.concat([Buffer.from([form]), ...entriesOf(leaves, form)]))
}

/** What a place is over, in order: of each leaf its owner and its hash; in the former form the hash alone. */
function entriesOf(leaves: readonly Leaf[], form: TreeForm): Buffer[] {
  const entries = leaves.map(({ customerId, hash }) =>
    form === 2 ? hash : Buffer.concat([sha256(`\x04${customerId}`), hash]),
  )
  return entries.sort(Buffer.compare)
}

/** Reused, because a large tree has millions of nodes. */
const NODE = Buffer.alloc(65, 1)

function nodeOf(left: Buffer, right: Buffer): Buffer {
  if (left === EMPTY && right === EMPTY) return EMPTY
  NODE.set(left, 1)
  NODE.set(right, 33)
  return sha256(NODE)
}

function endOf(leaves: readonly Leaf[], from: number, belongs: (leaf: Leaf) => boolean): number {
  let end = from
  for (let leaf = leaves[end]; leaf && belongs(leaf); leaf = leaves[end]) end++
  return end
}

function nodeAt(layer: Uint8Array, place: number): Buffer {
  const node = Buffer.from(layer.subarray(place * 32, place * 32 + 32))
  return node.equals(EMPTY) ? EMPTY : node
}

function depthOf(layer: Uint8Array): number {
  return Math.log2(layer.length / 32)
}

/** The number of the node of a level that a customer's place is below: the first bits of its id. */
function ancestorOf(customerId: string, level: number): number {
  const place = Number.parseInt(customerId.slice(0, 8) + customerId.slice(9, 13), 16)
  return Math.floor(place / 2 ** (LEVELS - level))
}

/** The first or the last id that begins with the bits of a place. */
function idAt(place: number, rest: "0" | "f"): string {
  const hex = place.toString(16).padStart(12, "0")
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${[4, 4, 12].map((length) => rest.repeat(length)).join("-")}`
}

function sha256(content: string | Buffer): Buffer {
  return digest("sha256", content, "buffer")
}
