import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { type Leaf, leafOf, neighbourhood, type TreeForm, treeOf, type Way, wayOf } from "./checkpoint-tree"

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
function rootBy(customerId: string, leaf: Buffer | null, way: Way, form: TreeForm = 3): string {
  const bits = BigInt(`0x${customerId.replaceAll("-", "")}`)
    .toString(2)
    .padStart(128, "0")
  const at = (level: number) =>
    way.filter((step) => step.level === level).map(({ owner = "", hash }) => Buffer.from(owner + hash, "hex"))
  const own = leaf && Buffer.concat([...(form === 3 ? [ownerOf(customerId)] : []), leaf])
  const entries = [...at(49), ...(own ? [own] : [])].sort(Buffer.compare)
  let node = entries.length > 0 ? hashed(form, ...entries) : Buffer.alloc(32)
  for (let level = 48; level >= 1; level--) {
    const [beside = Buffer.alloc(32)] = at(level)
    const pair = bits[level - 1] === "0" ? [node, beside] : [beside, node]
    node = pair.every((half) => half.equals(Buffer.alloc(32))) ? Buffer.alloc(32) : hashed(1, ...pair)
  }
  return node.toString("hex")
}

const ownerOf = (customerId: string) => hashed(4, Buffer.from(customerId))

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

/** Three that share a place, one beside it, and another. */
const SHARING = ["a", "b", "c"].map((end) => `00000000-0000-4000-8000-00000000000${end}`)
const BESIDE = "00000000-0001-4000-8000-00000000000a"

describe.each([2, 3] as const)("of customers whose ids begin with the same bits, in form %i,", (form) => {
  const all = [...SHARING, BESIDE, idOf(7)]
    .sort()
    .map((id) => leafOf(id, [{ number: 1, position: 1, hash: "a".repeat(64) }]))
  const { root, layer } = treeOf(all, form)
  const way = (id: string) => wayOf(id, layer, near(all, neighbourhood(id, layer)), form)

  test("each one's way leads to the root, and shows others of its place by owner from form 3 on", () => {
    for (const { customerId, hash } of all) {
      expect(rootBy(customerId, hash, way(customerId), form)).toBe(root)
      expect(rootBy(customerId, null, way(customerId), form)).not.toBe(root)
      const shared = way(customerId).filter(({ level }) => level === 49)
      expect(shared).toHaveLength(SHARING.includes(customerId) ? 2 : 0)
      const others = SHARING.filter((id) => id !== customerId).map((id) => ownerOf(id).toString("hex"))
      for (const { owner } of shared) expect(form === 3 ? others : [undefined]).toContain(owner)
    }
  })

  test("the way of another at the place leads to the root without a leaf", () => {
    const absent = "00000000-0000-4000-8000-00000000000d"
    expect(rootBy(absent, null, way(absent), form)).toBe(root)
  })

  test("one's own leaf passes for another's in form 2 alone", () => {
    for (const { customerId, hash } of all) {
      const leaf = { level: 49, hash: hash.toString("hex") }
      const past = (step: object) => rootBy(customerId, null, [...way(customerId), { ...leaf, ...step }], form)
      if (form === 2) expect(past({})).toBe(root)
      for (const owner of form === 2 ? [] : [undefined, "b".repeat(64), ownerOf(idOf(7)).toString("hex")])
        if (customerId !== idOf(7)) expect(past({ ...(owner && { owner }) })).not.toBe(root)
    }
  })
})

test("today's root is not that of the former form", () => {
  const all = leaves(3)
  expect(treeOf(all).root).toBe(treeOf(all, 3).root)
  expect(treeOf(all).root).not.toBe(treeOf(all, 2).root)
})

test("a leaf is over every seal, in order", () => {
  const id = idOf(1)
  const seals = [1, 2, 3].map((number) => ({ number, position: number * 2, hash: String(number).repeat(64) }))
  const hashes = [seals, seals.slice(1), seals.slice(0, 2), seals.toReversed(), []].map((some) => leafOf(id, some).hash)
  expect(new Set(hashes.map((hash) => hash.toString("hex"))).size).toBe(5)
})
