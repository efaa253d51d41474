/** Reads a part of a file, so many bytes from one on, where a character is a byte (Latin-1); less at the file's end. */
export type ReadPart = (from: number, length: number) => Promise<string>

/** How the files begin in which older Office programs keep several streams: OLE compound files. ([MS-CFB] 2.2) */
export const COMPOUND_FILE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

const ENTRY_SIZE = 128
/** An email to hundreds of people has some thousands of entries; nobody who makes up more is followed. */
const MOST_ENTRIES = 16_384
const ROOT = 5

/** The names of the streams and folders at the top of an OLE compound file; none where it is broken. */
export async function namesInCompoundFile(read: ReadPart): Promise<string[]> {
  const header = await read(0, 512)
  const entries = await entriesOf(header, read)
  const [root] = entries
  return root && root.charCodeAt(66) === ROOT ? namesBelow(uint32(root, 76), entries) : []
}

/** The directory, entry by entry: it lies in sectors that a table, itself in sectors, chains together. */
async function entriesOf(header: string, read: ReadPart): Promise<string[]> {
  const sectorSize = header.charCodeAt(30) === 12 ? 4096 : 512
  const sectorAt = (sector: number) => (sector + 1) * sectorSize
  const perSector = sectorSize / 4
  const tables = await tablesOf(header, perSector, (sector) => read(sectorAt(sector), sectorSize))
  const entries: string[] = []
  for (let sector = uint32(header, 48); entries.length < MOST_ENTRIES; ) {
    const held = await read(sectorAt(sector), sectorSize)
    if (held.length < sectorSize) break
    for (let at = 0; at < sectorSize; at += ENTRY_SIZE) entries.push(held.slice(at, at + ENTRY_SIZE))
    const table = tables[Math.floor(sector / perSector)]
    if (table === undefined) break
    sector = uint32(await read(sectorAt(table) + (sector % perSector) * 4, 4), 0)
  }
  return entries
}

/** The sectors of the table: 109 stand in the header, further ones in sectors of their own, each with the next one at its end. */
async function tablesOf(header: string, perSector: number, sectorOf: (sector: number) => Promise<string>) {
  const tables = uint32s(header.slice(76), 109)
  let next = uint32(header, 68)
  // A file of 10 MB has one of these, or two.
  for (let more = Math.min(uint32(header, 72), 4); more > 0; more--) {
    const held = uint32s(await sectorOf(next), perSector)
    next = held.pop() ?? next
    tables.push(...held)
  }
  return tables
}

/** The entries of a folder are a tree, each with one at its left and one at its right. */
function namesBelow(top: number, entries: readonly string[]): string[] {
  const names: string[] = []
  const seen = new Set<number>()
  const waiting = [top]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id]
    if (entry === undefined || seen.has(id)) continue
    seen.add(id)
    names.push(Buffer.from(entry.slice(0, 64), "latin1").toString("utf16le").split("\0")[0] ?? "")
    waiting.push(uint32(entry, 68), uint32(entry, 72))
  }
  return names
}

function uint32s(text: string, count: number): number[] {
  return Array.from({ length: count }, (_, place) => uint32(text, place * 4))
}

/** Little-endian; what is not there counts as nothing. */
function uint32(text: string, at: number): number {
  const byte = (place: number) => text.charCodeAt(at + place) || 0
  return byte(0) + byte(1) * 0x100 + byte(2) * 0x10000 + byte(3) * 0x1000000
}
