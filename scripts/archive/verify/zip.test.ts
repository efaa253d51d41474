import { expect, test } from "vitest"
import { zipped } from "@/tests/database/alterations/files"
import { zipEntries } from "./zip.mjs"

// An archive of more than four gigabytes, made small: places from FAR on are written in eight bytes (ZIP64).
const FAR = 1_000
const FILES = ["records/a.json", "evidence/b.pdf", "evidence/c.png", "manifest.json"].map(
  (name, at) => [name, Buffer.alloc(400 + 100 * at, name)] as const,
)
const near = await zipped(FILES)
const { zip, list, end64 } = inEightBytes(near)

function read(zip: Buffer, far?: number) {
  const { entries, faults } = zipEntries(zip.length, (at, length) => zip.subarray(at, at + length), far)
  return { faults, files: entries.map(({ name, chunks }) => [name, Buffer.concat([...chunks()])]) }
}

test("an archive with places in eight bytes is read as one without", () => {
  expect(read(near)).toEqual({ faults: [], files: FILES })
  expect(read(zip, FAR)).toEqual({ faults: [], files: FILES })
})

const REFUSED = { faults: [expect.stringContaining("not as the portal wrote it")], files: [] }
const MORE = Buffer.from("more")
const all = zip.length
test.each<[string, Buffer]>([
  ["missing where they are needed", near],
  ["not announced at the end", cut(zip, end64, all - 22)],
  ["announced and not led to", cut(zip, all - 42, all - 22)],
  ["led to and not announced", cut(zip, end64, end64 + 56)],
  ["announced twice", put(zip, end64, zip.subarray(end64, all - 22))],
  ["with something of its own in the announcement", put(zip, end64 + 56, MORE)],
  ["and something between", put(zip, all - 22, MORE)],
  ["and something before the list", put(zip, list, MORE)],
  ["and a place in four bytes at the end besides", written(zip, all - 6, list)],
  ["and a list elsewhere in four bytes", written(put(zip, list, zip.subarray(list, end64)), all - 6, list)],
  ["and a comment", Buffer.concat([written(zip, all - 2, 4, 2), MORE])],
  ["and another archive before", Buffer.concat([near, zip])],
  ["and another archive behind", Buffer.concat([zip, near])],
])("places in eight bytes, %s: refused", (_, forged) => {
  expect(read(forged, FAR)).toEqual(REFUSED)
})

test("places in eight bytes that four would hold are not the portal's", () => {
  expect(read(zip)).toEqual(REFUSED)
})

test("no byte of the list and the end can be another, more or less", () => {
  const unnoticed: string[] = []
  for (let at = list; at < all; at++) {
    const other = Buffer.from(zip)
    other[at] = (other[at] ?? 0) ^ 1
    const trials = { other, more: put(zip, at, Buffer.alloc(1)), less: cut(zip, at, at + 1), end: zip.subarray(0, at) }
    for (const [how, forged] of Object.entries(trials))
      if (read(forged, FAR).faults.length === 0) unnoticed.push(`${how} at ${at}`)
  }
  expect(unnoticed).toEqual([])
})

/** The archive as it would be written if four bytes held no more than FAR. */
function inEightBytes(near: Buffer) {
  const list = near.readUInt32LE(near.length - 6)
  const headers: Buffer[] = []
  for (let from = list; from < near.length - 22; ) {
    const length = 46 + near.readUInt16LE(from + 28)
    const header = near.subarray(from, from + length)
    const place = header.readUInt32LE(42)
    headers.push(
      place < FAR ? header : Buffer.concat([written(written(header, 42, 0xffffffff), 30, 12, 2), far(place)]),
    )
    from += length
  }
  const listed = Buffer.concat(headers)
  const end64 = list + listed.length
  const announced = Buffer.alloc(56)
  announced.write("PK\x06\x06", "latin1")
  announced.writeBigUInt64LE(44n, 4)
  announced.writeUInt16LE(0x032d, 12)
  announced.writeUInt16LE(45, 14)
  for (const [at, value] of [headers.length, headers.length, listed.length, list].entries())
    announced.writeBigUInt64LE(BigInt(value), 24 + 8 * at)
  const leading = Buffer.alloc(20)
  leading.write("PK\x06\x07", "latin1")
  leading.writeBigUInt64LE(BigInt(end64), 8)
  leading.writeUInt32LE(1, 16)
  const end = written(written(near.subarray(-22), 12, listed.length), 16, 0xffffffff)
  return { zip: Buffer.concat([near.subarray(0, list), listed, announced, leading, end]), list, end64 }
}

function far(place: number): Buffer {
  const more = Buffer.from([1, 0, 8, 0, ...Array(8).fill(0)])
  more.writeBigUInt64LE(BigInt(place), 4)
  return more
}

function written(bytes: Buffer, at: number, value: number, size = 4): Buffer {
  const own = Buffer.from(bytes)
  own.writeUIntLE(value, at, size)
  return own
}

function put(bytes: Buffer, at: number, more: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
}

function cut(bytes: Buffer, from: number, to: number): Buffer {
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}
