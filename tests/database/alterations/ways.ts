import { createHash } from "node:crypto"
import { leafOf, type SealedHead } from "@/lib/domain/checkpoint-tree"
import { type Altered, type Files, put, said, settled, sha256 } from "./files"
import { rechained, restated } from "./records"

type Step = { level: number; owner?: string; hash: string }
type Records = {
  customerId: string
  links: Parameters<typeof restated>[0][]
  seals: SealedHead[]
  way: Step[]
}

const PLACE = 49
const EMPTY = Buffer.alloc(32)

function hashed(tag: number, ...parts: (string | Buffer)[]): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.from([tag]), ...parts.map((part) => Buffer.from(part))]))
    .digest()
}

const inOrder = (way: readonly Step[]) =>
  way.toSorted((a, b) => a.level - b.level || (`${a.owner ?? ""}${a.hash}` < `${b.owner ?? ""}${b.hash}` ? -1 : 1))

/** Whatever stands on a customer's true way: its leaf, its place in each form of the tree, and every node above. */
function trueNodes({ customerId, seals, way }: Records): Map<string, Buffer> {
  const own = leafOf(customerId, seals).hash
  const owner = hashed(4, customerId)
  const others = way.filter(({ level }) => level === PLACE).map(({ hash }) => Buffer.from(hash, "hex"))
  const pairs = way
    .filter(({ level }) => level === PLACE)
    .map(({ owner = "", hash }) => Buffer.from(owner + hash, "hex"))
  const places = {
    "the place of before": hashed(2, ...[own, ...others].sort(Buffer.compare)),
    "the place": hashed(3, ...[Buffer.concat([owner, own]), ...pairs].sort(Buffer.compare)),
  }
  const found = new Map<string, Buffer>([["the leaf", own], ["the owner", owner], ...Object.entries(places)])
  const bits = BigInt(`0x${customerId.replaceAll("-", "").slice(0, 12)}`)
  for (const [name, place] of Object.entries(places)) {
    let node = place
    for (let level = 48; level > 0; level--) {
      const step = way.find((one) => one.level === level)
      const beside = step ? Buffer.from(step.hash, "hex") : EMPTY
      node = (bits >> BigInt(48 - level)) % 2n === 0n ? hashed(1, node, beside) : hashed(1, beside, node)
      if (level > 44 || level < 4) found.set(`the node at ${level - 1} above ${name}`, node)
    }
  }
  return found
}

/** A customer's records hidden or replaced, and the way made to lead past them to the root that is signed. */
export function* alteredWays(files: Files, file: string): Generator<Altered> {
  const records: Records = said(files, file)
  const { customerId, links, seals, way } = records
  const now = { recordedAt: "2027-01-01T00:00:00.000Z" }
  const invented = rechained(links.slice(0, 1).map((link) => restated(link, { ...now, lastName: "Karr" })))
  const covers: Record<string, Partial<Records>> = {
    hidden: { links: [], seals: [] },
    "replaced by an invented one": { links: invented, seals: [] },
    "without seals": { seals: [] },
    "with the first seal alone": { links: links.slice(0, seals[0]?.position), seals: seals.slice(0, 1) },
    "with a seal on an invented one": {
      links: invented,
      seals: invented.map(({ hash }) => ({ number: 1, position: 1, hash })),
    },
  }
  for (const [how, cover] of Object.entries(covers)) {
    // Papers that nothing here is about would be told by themselves.
    const left = cover.links ? files.filter(([name]) => !name.startsWith("evidence/")) : files
    const isNothing = JSON.stringify({ ...records, ...cover }) === JSON.stringify(records)
    const as = (steps: readonly Step[]) => settled(put(left, file, { ...records, ...cover, way: inOrder(steps) }))
    if (!isNothing) yield [`all is ${how}, on the true way`, as(way)]
    for (const [name, node] of trueNodes(records)) {
      const hash = node.toString("hex")
      for (const owner of [undefined, hashed(4, customerId).toString("hex"), sha256(customerId), sha256("another")]) {
        const step = { level: PLACE, ...(owner && { owner }), hash }
        const whose = owner ? `of ${owner.slice(0, 6)}` : "of nobody"
        yield [`all is ${how}, ${name} beside it, ${whose}`, as([...way, step])]
        yield [
          `all is ${how}, ${name} alone beside it, ${whose}`,
          as([...way.filter((one) => one.level < PLACE), step]),
        ]
      }
      for (const level of [1, 2, 24, 47, 48])
        yield [`all is ${how}, ${name} at ${level}`, as([...way.filter((one) => one.level !== level), { level, hash }])]
    }
  }
  const as = (steps: readonly Step[]) => settled(put(files, file, { ...records, way: steps }))
  for (const [index, step] of way.entries()) {
    const others = way.filter((one) => one !== step)
    for (const level of [1, 2, 24, 47, 48, PLACE, PLACE + 1, 0, -1, 1.5, 2 ** 53])
      if (level !== step.level) {
        yield [`step ${index} is at ${level}`, as(inOrder([...others, { ...step, level }]))]
        yield [`step ${index} is at ${level} too`, as(inOrder([...way, { ...step, level }]))]
      }
    for (const owner of [undefined, hashed(4, customerId).toString("hex"), sha256("another"), ""]) {
      const { level, hash } = step
      const whose = { level, ...(owner !== undefined && { owner }), hash }
      if (owner !== step.owner) yield [`step ${index} is of ${owner}`, as(inOrder([...others, whose]))]
    }
    yield [`step ${index} says more`, as(inOrder([...others, { ...step, more: 1 } as Step]))]
  }
  for (const by of [-1, 1])
    if (way.length > 0) yield [`all steps by ${by}`, as(way.map((step) => ({ ...step, level: step.level + by })))]
}
