import { zipSync } from "fflate"
import { filesOf, zipped } from "./files"

/** A ZIP file that was altered, and how. */
export type AlteredZip = readonly [how: string, zip: Buffer]

/** Single bytes changed, put in and taken out, at places by chance. `below(n)` gives a number below n. */
export function* alteredByChance(zip: Buffer, count: number, below: (limit: number) => number): Generator<AlteredZip> {
  for (let turn = 0; turn < count; turn++) {
    const at = below(zip.length)
    const flipped = Buffer.from(zip)
    flipped[at] = (flipped[at] ?? 0) ^ (1 + below(255))
    yield [`byte ${at} is ${flipped[at]}`, flipped]
    if (turn % 4 > 0) continue
    yield [`a byte more at ${at}`, Buffer.concat([zip.subarray(0, at), Buffer.from([below(256)]), zip.subarray(at)])]
    yield [`a byte less at ${at}`, Buffer.concat([zip.subarray(0, at), zip.subarray(at + 1)])]
    yield [`it ends at ${at}`, zip.subarray(0, at)]
    const to = below(zip.length)
    const [from, end] = [Math.min(at, to), Math.max(at, to)]
    if (end > from) yield [`${from} to ${end} are gone`, Buffer.concat([zip.subarray(0, from), zip.subarray(end)])]
  }
}

/** Each byte of what is the ZIP file's own (heads, feet, list, end), not a file's, changed. */
export function* alteredFrame(zip: Buffer): Generator<AlteredZip> {
  const parts = partsOf(zip)
  const places = [
    ...parts.entries.flatMap(({ start, data, end }) => [...range(start, data), ...range(end - 16, end)]),
    ...range(parts.list, zip.length),
  ]
  for (const at of places) {
    const flipped = Buffer.from(zip)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    yield [`byte ${at} of the frame`, flipped]
  }
}

/** What ZIP tools and those who know the format do. */
export async function* alteredZip(zip: Buffer): AsyncGenerator<AlteredZip> {
  const files = filesOf(zip)
  const { entries, list } = partsOf(zip)
  yield ["a comment", withComment(zip, "approved")]
  yield ["a comment that is a ZIP file", withComment(zip, zip.toString("latin1").slice(0, 60_000))]
  yield ["something behind", Buffer.concat([zip, Buffer.from("more")])]
  yield ["something before", Buffer.concat([Buffer.from("#!/bin/sh\n"), zip])]
  yield ["a ZIP file behind", Buffer.concat([zip, zip])]
  yield ["a forged one before", Buffer.concat([await zipped(files.slice(0, 3)), zip])]
  yield ["packed anew, smaller", Buffer.from(zipSync(Object.fromEntries(files)))]
  yield ["packed anew, not smaller", Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }))]
  yield ["files in another order", await zipped([...files].reverse())]
  yield ["the manifest first", await zipped([...files.slice(-1), ...files.slice(0, -1)])]
  yield ["a folder as an entry", await zipped([["records/", Buffer.alloc(0)], ...files])]
  yield ["nothing", Buffer.alloc(0)]
  yield ["an empty ZIP file", Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)])]
  for (const { start, end, name } of entries) {
    const cut = Buffer.concat([zip.subarray(0, start), zip.subarray(end, list), zip.subarray(list)])
    yield [`${name} cut out`, moved(cut, start - end)]
    const twice = Buffer.concat([zip.subarray(0, end), zip.subarray(start, end), zip.subarray(end)])
    yield [`${name} hidden once more`, moved(twice, end - start)]
  }
  const first = entries[0]
  if (first) yield ["an entry before the first one", moved(Buffer.concat([zip.subarray(0, first.end), zip]), first.end)]
}

/** The time of day that entries carry: the one thing in a ZIP file that means nothing here, where both places agree. */
export function* alteredTimes(zip: Buffer): Generator<AlteredZip> {
  for (const { start, listed, name } of partsOf(zip).entries) {
    const changed = Buffer.from(zip)
    changed.writeUInt32LE(0x12345678, start + 10)
    changed.writeUInt32LE(0x12345678, listed + 12)
    yield [`the time of ${name}`, changed]
  }
}

function withComment(zip: Buffer, text: string): Buffer {
  const commented = Buffer.concat([zip, Buffer.from(text, "latin1")])
  commented.writeUInt16LE(Buffer.byteLength(text, "latin1"), zip.length - 2)
  return commented
}

/** With the list found where it is now. */
function moved(zip: Buffer, by: number): Buffer {
  const own = Buffer.from(zip)
  own.writeUInt32LE(own.readUInt32LE(own.length - 6) + by, own.length - 6)
  return own
}

/** Where each entry starts, has its data and ends, and where it is listed. */
function partsOf(zip: Buffer) {
  const list = zip.readUInt32LE(zip.length - 6)
  const entries: { name: string; start: number; data: number; end: number; listed: number }[] = []
  for (let listed = list; zip.readUInt32LE(listed) === 0x02014b50; ) {
    const length = zip.readUInt16LE(listed + 28)
    const [size, start] = [zip.readUInt32LE(listed + 20), zip.readUInt32LE(listed + 42)]
    const name = zip.toString("latin1", listed + 46, listed + 46 + length)
    entries.push({ name, start, data: start + 30 + length, end: start + 30 + length + size + 16, listed })
    listed += 46 + length
  }
  return { entries, list }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
