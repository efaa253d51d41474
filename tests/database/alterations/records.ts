import { BEFORE_THE_FIRST, linkHash } from "@/lib/domain/chain"
import { type Altered, type Files, put, said, settled } from "./files"

type Link = { position: number; kind: string; recordId: string; content: string; hash: string }
type Seal = { number: number; position: number; hash: string }
type Records = { customerId: string; links: Link[]; seals: Seal[]; way?: { level: number; hash: string }[] }

/** A chain with every position and hash made anew, as somebody would who knows how. */
export function rechained(links: readonly Link[]): Link[] {
  let before = BEFORE_THE_FIRST
  return links.map((link, index) => {
    before = linkHash(before, link.content)
    return { ...link, position: index + 1, hash: before }
  })
}

/** What somebody does to the seals of a chain that was made anew. */
const COVERS: Record<string, (records: Records) => Records> = {
  "": (records) => records,
  "the seals on the new hashes": (records) => ({
    ...records,
    seals: records.seals.flatMap((seal) => {
      const link = records.links[Math.min(seal.position, records.links.length) - 1]
      return link ? [{ ...seal, position: link.position, hash: link.hash }] : []
    }),
  }),
  "no seals": (records) => ({ ...records, seals: [] }),
  "no seals and no way": ({ way: _, ...records }) => ({ ...records, seals: [] }),
  "no seals and an empty way": (records) => ({ ...records, seals: [], way: [] }),
  "the seals that still fit": (records) => ({
    ...records,
    seals: records.seals.filter(({ position, hash }) => records.links[position - 1]?.hash === hash),
  }),
}

const rewrite = (link: Link, change: (content: string) => string): Link => ({ ...link, content: change(link.content) })

/** With other facts in a record: `undefined` takes one out. Canonical again. */
export function restated(link: Link, facts: Record<string, unknown>): Link {
  const all = { ...JSON.parse(link.content), ...facts }
  const inOrder = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...link, content: JSON.stringify(inOrder) }
}

function* rewritten(links: Link[]): Generator<[string, Link[]]> {
  const at = (index: number, change: (link: Link) => Link) =>
    links.map((link, own) => (own === index ? change(link) : link))
  for (const [index] of links.entries()) {
    const name = `record ${index + 1}`
    yield [
      `${name} says another name`,
      at(index, (link) => restated(link, { lastName: "Karr", customerName: "Other" })),
    ]
    yield [`${name} says another day`, at(index, (link) => restated(link, { acceptedOn: "2020-01-01" }))]
    yield [`${name} has another id`, at(index, (link) => ({ ...restated(link, { id: OTHER_ID }), recordId: OTHER_ID }))]
    yield [
      `${name} is of another kind`,
      at(index, (link) => ({ ...restated(link, { kind: "direct_acceptance" }), kind: "direct_acceptance" })),
    ]
    yield [`${name} is of another partner`, at(index, (link) => restated(link, { partnerId: OTHER_ID }))]
    yield [`${name} is of another customer`, at(index, (link) => restated(link, { customerId: OTHER_ID }))]
    yield [`${name} is listed as another kind`, at(index, (link) => ({ ...link, kind: "made_up" }))]
    yield [`${name} is listed under another id`, at(index, (link) => ({ ...link, recordId: OTHER_ID }))]
    yield [
      `${name} says one thing twice`,
      at(index, (link) => rewrite(link, (text) => text.replace("{", '{"reason":"None",'))),
    ]
    yield [`${name} has a blank`, at(index, (link) => rewrite(link, (text) => text.replace(":", ": ")))]
    yield [
      `${name} has a number as 1.0`,
      at(index, (link) => rewrite(link, (text) => text.replace(/:(\d+),/, ":$1.0,"))),
    ]
    yield [`${name} says nothing`, at(index, (link) => ({ ...link, content: "" }))]
    yield [`${name} is gone`, links.filter((_, own) => own !== index)]
    yield [`${name} is there twice`, links.flatMap((link, own) => (own === index ? [link, link] : [link]))]
    yield [
      `something stands before ${name}`,
      links.flatMap((link, own) =>
        own === index ? [{ ...restated(link, { id: OTHER_ID }), recordId: OTHER_ID }, link] : [link],
      ),
    ]
    yield [`all since ${name} are gone`, links.slice(0, index)]
    const next = links[index + 1]
    if (next)
      yield [
        `${name} comes later`,
        links.map((link, own) => (own === index ? next : own === index + 1 ? (links[index] ?? link) : link)),
      ]
  }
  const LATER = {
    recordedAt: "2027-01-01T00:00:00.000Z",
    withdrawnAt: "2027-01-01T00:00:00.000Z",
    attachedAt: "2027-01-01T00:00:00.000Z",
  }
  const anew = links.map((link) => {
    const facts = JSON.parse(link.content)
    const later = Object.fromEntries(Object.entries(LATER).filter(([name]) => name in facts))
    return restated(link, { ...later, ...("lastName" in facts && { lastName: "Karr" }) })
  })
  yield ["all are made anew, and newer than the newest checkpoint", anew]
}

const OTHER_ID = "00000000-0000-4000-8000-00000000abcd"

/** A customer's records made anew in every way, the hashes over them too, and the seals treated as one might. */
export function* alteredRecords(files: Files, file: string): Generator<Altered> {
  const records: Records = said(files, file)
  for (const [how, links] of rewritten(records.links)) {
    if (JSON.stringify(links) === JSON.stringify(records.links)) continue
    yield [how, settled(put(files, file, { ...records, links }))]
    for (const [cover, covered] of Object.entries(COVERS)) {
      const forged = covered({ ...records, links: rechained(links) })
      yield [`${how}; rechained, ${cover}`, settled(put(files, file, forged))]
    }
  }
}

/** The seals of a customer, and the way from them to the newest checkpoint, with the records as they are. */
export function* alteredSeals(files: Files, file: string): Generator<Altered> {
  const records: Records = said(files, file)
  const { seals, way = [] } = records
  const as = (changes: object) => settled(put(files, file, { ...records, ...changes }))
  for (const [index, seal] of seals.entries()) {
    const at = (changes: object) =>
      as({ seals: seals.map((own, place) => (place === index ? { ...own, ...changes } : own)) })
    yield [`seal ${index} is gone`, as({ seals: seals.filter((own) => own !== seal) })]
    yield [`seal ${index} is there twice`, as({ seals: seals.flatMap((own) => (own === seal ? [own, own] : [own])) })]
    for (const number of [0, 1, 2, 3, 4, 1.5, -1])
      if (number !== seal.number) yield [`seal ${index} is by checkpoint ${number}`, at({ number })]
    for (const position of [0, seal.position - 1, seal.position + 1, 99])
      yield [
        `seal ${index} is on record ${position}`,
        at({ position, hash: records.links[position - 1]?.hash ?? seal.hash }),
      ]
    yield [`seal ${index} is on another hash`, at({ hash: "0".repeat(64) })]
  }
  yield ["no seals", as({ seals: [] })]
  yield ["seals in another order", as({ seals: seals.toReversed() })]
  yield ["a seal more", as({ seals: [{ number: 1, position: 1, hash: records.links[0]?.hash }, ...seals] })]
  for (const [index, step] of way.entries()) {
    const at = (changes: object) =>
      as({ way: way.map((own, place) => (place === index ? { ...own, ...changes } : own)) })
    yield [`step ${index} of the way is gone`, as({ way: way.filter((own) => own !== step) })]
    yield [
      `step ${index} of the way is there twice`,
      as({ way: way.flatMap((own) => (own === step ? [own, own] : [own])) }),
    ]
    yield [`step ${index} of the way is elsewhere`, at({ level: step.level + 1 })]
    yield [`step ${index} of the way is another`, at({ hash: "f".repeat(64) })]
    yield [`step ${index} of the way is empty`, at({ hash: "0".repeat(64) })]
  }
  for (const level of [0, 48, 49, 50, 99])
    yield [`a step more at ${level}`, as({ way: [...way, { level, hash: "f".repeat(64) }] })]
  yield ["the way in another order", as({ way: way.toReversed() })]
  yield ["an empty way", as({ way: [] })]
  const { way: _, ...pathless } = records
  yield ["no way", settled(put(files, file, pathless))]
}
