import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { type Leaf, leafOf, neighbourhood, treeOf, wayOf } from "./checkpoint-tree"

/** An id by its number: the same in each run, spread as random ones are. */
function idOf(number: number): string {
  const hex = createHash("sha256").update(String(number)).digest("hex")
  return hex.slice(0, 32).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5")
}

function leaves(count: number): Leaf[] {
  return Array.from({ length: count }, (_, number) => idOf(number))
    .sort()
    .map((id) => leafOf(id, [{ number: 1, position: 3, hash: createHash("sha256").update(id).digest("hex") }]))
}

/** The root, as whoever holds one leaf and its way finds it: written as it is told, bit by bit. */
function rootBy(customerId: string, leaf: Buffer | null, way: { level: number; hash: string }[]): string {
  const bits = BigInt(`0x${customerId.replaceAll("-", "")}`)
    .toString(2)
    .padStart(128, "0")
  const at = (level: number) => way.filter((step) => step.level === level).map(({ hash }) => Buffer.from(hash, "hex"))
  const leaves = [...at(49), ...(leaf ? [leaf] : [])].sort(Buffer.compare)
  let node = leaves.length > 0 ? hashed(2, ...leaves) : Buffer.alloc(32)
  for (let level = 48; level >= 1; level--) {
    const [beside = Buffer.alloc(32)] = at(level)
    const pair = bits[level - 1] === "0" ? [node, beside] : [beside, node]
    node = pair.every((half) => half.equals(Buffer.alloc(32))) ? Buffer.alloc(32) : hashed(1, ...pair)
  }
  return node.toString("hex")
}

function hashed(domain: number, ...parts: Buffer[]): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.from([domain]), ...parts]))
    .digest()
}

const near = (all: Leaf[], { first, last }: { first: string; last: string }) =>
  all.filter(({ customerId }) => first <= customerId && customerId <= last)

describe.each([0, 1, 2, 3, 17, 200])("with %i customers", (count) => {
  const all = leaves(count)
  const { root, layer } = treeOf(all)
  const way = (id: string) => wayOf(id, layer, near(all, neighbourhood(id, layer)))

  test("each one's way leads to the root, and to no other with another leaf", () => {
    for (const { customerId, hash } of all) {
      expect(rootBy(customerId, hash, way(customerId))).toBe(root)
      expect(rootBy(customerId, Buffer.alloc(32, 7), way(customerId))).not.toBe(root)
      expect(rootBy(customerId, null, way(customerId))).not.toBe(root)
    }
  })

  test("the way of one that is not there shows that the place is empty", () => {
    for (let number = 1_000; number < 1_020; number++) {
      const id = idOf(number)
      expect(rootBy(id, null, way(id))).toBe(root)
    }
  })

  test("ways are short, and few leaves are read for one", () => {
    const ids = all.map(({ customerId }) => customerId)
    const longest = Math.max(0, ...ids.map((id) => way(id).length))
    expect(longest).toBeLessThan(2 * Math.log2(count + 2) + 4)
    const most = Math.max(0, ...ids.map((id) => near(all, neighbourhood(id, layer)).length))
    expect(most).toBeLessThan(2 * Math.sqrt(count) + 4)
  })
})

test.each([
  ["48", "00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"],
  ["47", "00000000-0000-4000-8000-00000000000a", "00000000-0001-4000-8000-00000000000a"],
])("ids that have their first %s bits in common are told apart", (_, one, other) => {
  const all = [one, other, idOf(7)].sort().map((id) => leafOf(id, [{ number: 1, position: 1, hash: "a".repeat(64) }]))
  const { root, layer } = treeOf(all)
  for (const { customerId, hash } of all) {
    const way = wayOf(customerId, layer, near(all, neighbourhood(customerId, layer)))
    expect(rootBy(customerId, hash, way)).toBe(root)
    expect(rootBy(customerId, null, way)).not.toBe(root)
  }
})

test("a leaf is over every seal, in order", () => {
  const id = idOf(1)
  const seals = [1, 2, 3].map((number) => ({ number, position: number * 2, hash: String(number).repeat(64) }))
  const hashes = [seals, seals.slice(1), seals.slice(0, 2), seals.toReversed(), []].map((some) => leafOf(id, some).hash)
  expect(new Set(hashes.map((hash) => hash.toString("hex"))).size).toBe(5)
})
