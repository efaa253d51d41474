const SECTOR = 512
const END = 0xfffffffe
const NONE = 0xffffffff

type Entry = { name: string; left?: number; right?: number; child?: number; type?: number }

/** An OLE compound file whose top has these names, and whose first folder, if it is to have one, has those. */
export function compoundFile(names: readonly string[], inFolder: readonly string[] = []): Buffer {
  const folderAt = names.length + 1
  const list = (all: readonly string[], first: number): Entry[] =>
    all.map((name, place) => ({ name, ...(place + 1 < all.length && { right: first + place + 1 }) }))
  const entries: Entry[] = [{ name: "Root Entry", type: 5, child: names.length > 0 ? 1 : folderAt }, ...list(names, 1)]
  if (inFolder.length > 0) {
    const last = entries.at(-1)
    if (last && names.length > 0) last.right = folderAt
    entries.push({ name: "ObjectPool", type: 1, child: folderAt + 1 }, ...list(inFolder, folderAt + 1))
  }
  return fileOf(Buffer.concat(entries.map(entryOf)))
}

function entryOf({ name, left = NONE, right = NONE, child = NONE, type = 2 }: Entry): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, "utf16le")
  entry.writeUInt16LE(name.length * 2 + 2, 64)
  entry[66] = type
  for (const [at, id] of [left, right, child].entries()) entry.writeUInt32LE(id, 68 + at * 4)
  return entry
}

/** The directory's sectors stand behind each other after those of the table. */
function fileOf(directory: Buffer): Buffer {
  const sectors = Math.ceil(directory.length / SECTOR)
  const tables = Math.ceil((sectors * 4) / (SECTOR - 4))
  const table = Buffer.alloc(tables * SECTOR, 0xff)
  for (let sector = 0; sector < sectors; sector++)
    table.writeUInt32LE(sector + 1 < sectors ? tables + sector + 1 : END, (tables + sector) * 4)
  const header = Buffer.alloc(SECTOR, 0xff)
  header.write("d0cf11e0a1b11ae1", "hex")
  header.fill(0, 8, 76)
  for (const [at, value] of [0x3e, 3, 0xfffe, 9, 6].entries()) header.writeUInt16LE(value, 24 + at * 2)
  header.writeUInt32LE(tables, 44)
  header.writeUInt32LE(tables, 48)
  header.writeUInt32LE(END, 68)
  for (let sector = 0; sector < tables; sector++) header.writeUInt32LE(sector, 76 + sector * 4)
  return Buffer.concat([header, table, Buffer.concat([directory], sectors * SECTOR)])
}
