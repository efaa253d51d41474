// Reads a ZIP file as the portal writes them, and as nothing else: entries one after the other and not packed, the list at
// the end in the same order, no comment, nothing before, between or behind. Whatever the list says of an entry is written
// anew and held against the file, so the one thing that may differ is the time of day that an entry carries.

/**
 * @typedef {import("./entries.mjs").Found} Found
 * @typedef {import("./entries.mjs").Reading} Reading
 * @typedef {{ name: string, nameBytes: Buffer, time: number, crc: number, size: number, offset: number }} Listed
 */

const END = 22
const END_64 = 76
/** The most that four bytes hold; where a place in the file is as far, eight hold it, and these four are full. (ZIP64) */
const MOST = 0xffffffff
const CHUNK = 1 << 20
const OTHER = "the ZIP file is not as the portal wrote it: if you packed it anew, unpack it and name the folder"

/**
 * @param {number} length of the file
 * @param {Reading} at
 * @param {number} [far] from where on places are written in eight bytes; nearer in tests alone
 * @returns {Found}
 */
export function zipEntries(length, at, far = MOST) {
  try {
    const listed = listOf(length, at, far)
    const entries = listed.map(({ name, size, offset, nameBytes }) => {
      const start = offset + 30 + nameBytes.length
      return { name, size, chunks: () => chunksOf(at, start, size) }
    })
    return { entries, inOrder: true, faults: [] }
  } catch (error) {
    return { entries: [], inOrder: true, faults: [`${OTHER} (${error instanceof Error ? error.message : error})`] }
  }
}

/**
 * The entries that the list at the end names; throws at whatever is not as it would be written.
 * @param {number} length
 * @param {Reading} at
 * @param {number} far
 */
function listOf(length, at, far) {
  const end = at(Math.max(0, length - END), END)
  need(end.length === END && end.readUInt32LE(0) === 0x06054b50, "its end is not there")
  const is64 = length >= END + END_64 && at(length - END - END_64, 4).toString("latin1") === "PK\x06\x06"
  const behind = is64 ? at(length - END - END_64, END_64) : null
  const size = behind ? Number(behind.readBigUInt64LE(40)) : end.readUInt32LE(12)
  const start = behind ? Number(behind.readBigUInt64LE(48)) : end.readUInt32LE(16)
  need(start + size === length - END - (is64 ? END_64 : 0), "its list does not end where it ends")
  const list = at(start, size)
  /** @type {Listed[]} */
  const listed = []
  let next = 0
  for (let from = 0; from < list.length; ) {
    const entry = listedAt(list, from, next)
    const header = centralHeader(entry, far)
    need(list.subarray(from, from + header.length).equals(header), `what it lists of ${entry.name}`)
    next = entryAt(entry, at)
    from += header.length
    listed.push(entry)
  }
  need(next === start, "something stands before its list")
  need(endOf(listed.length, size, start, far).equals(Buffer.concat(behind ? [behind, end] : [end])), "its end")
  return listed
}

/** @param {Buffer} list @param {number} from @param {number} offset where the entry must begin @returns {Listed} */
function listedAt(list, from, offset) {
  need(list.length >= from + 46, "its list breaks off")
  const nameBytes = list.subarray(from + 46, from + 46 + list.readUInt16LE(from + 28))
  const name = nameBytes.toString("latin1")
  need(/^[\x20-\x7e]+$/.test(name), "a name in it")
  const [time, crc, size] = [12, 16, 20].map((place) => list.readUInt32LE(from + place))
  return { name, nameBytes, time: time ?? 0, crc: crc ?? 0, size: size ?? 0, offset }
}

/** Holds an entry against what the list says of it; gives where the next begins. @param {Listed} entry @param {Reading} at */
function entryAt({ name, nameBytes, time, crc, size, offset }, at) {
  const header = Buffer.alloc(30)
  header.write("PK\x03\x04\x2d\x00\x08\x08", 0, "latin1")
  header.writeUInt32LE(time, 10)
  header.writeUInt16LE(nameBytes.length, 26)
  const begin = Buffer.concat([header, nameBytes])
  need(at(offset, begin.length).equals(begin), `how ${name} begins`)
  const start = offset + begin.length
  let sum = 0
  for (const chunk of chunksOf(at, start, size)) sum = crcOf(chunk, sum)
  need(sum === crc, `the sum of ${name}`)
  const foot = Buffer.alloc(16)
  foot.write("PK\x07\x08", 0, "latin1")
  foot.writeUInt32LE(crc, 4)
  foot.writeUInt32LE(size, 8)
  foot.writeUInt32LE(size, 12)
  need(at(start + size, foot.length).equals(foot), `how ${name} ends`)
  return start + size + foot.length
}

/** @param {Listed} entry @param {number} far */
function centralHeader({ nameBytes, time, crc, size, offset }, far) {
  const header = Buffer.alloc(46)
  const more = Buffer.alloc(offset >= far ? 12 : 0)
  header.write("PK\x01\x02\x2d\x03\x2d\x00\x08\x08", 0, "latin1")
  header.writeUInt32LE(time, 12)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(size, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(nameBytes.length, 28)
  header.writeUInt16LE(more.length, 30)
  header.writeUInt16LE(0o100664, 40)
  header.writeUInt32LE(offset >= far ? MOST : offset, 42)
  if (more.length > 0) {
    more.writeUInt16LE(1, 0)
    more.writeUInt16LE(8, 2)
    more.writeBigUInt64LE(BigInt(offset), 4)
  }
  return Buffer.concat([header, nameBytes, more])
}

/** @param {number} entries @param {number} size of the list @param {number} start of the list @param {number} far */
function endOf(entries, size, start, far) {
  const end = Buffer.alloc(END)
  end.write("PK\x05\x06", 0, "latin1")
  end.writeUInt16LE(Math.min(entries, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries, 0xffff), 10)
  end.writeUInt32LE(Math.min(size, MOST), 12)
  end.writeUInt32LE(start >= far ? MOST : start, 16)
  if (start < far) return end
  const more = Buffer.alloc(END_64)
  more.write("PK\x06\x06\x2c", 0, "latin1")
  more.write("\x2d\x03\x2d\x00", 12, "latin1")
  more.writeBigUInt64LE(BigInt(entries), 24)
  more.writeBigUInt64LE(BigInt(entries), 32)
  more.writeBigUInt64LE(BigInt(size), 40)
  more.writeBigUInt64LE(BigInt(start), 48)
  more.write("PK\x06\x07", 56, "latin1")
  more.writeBigUInt64LE(BigInt(start + size), 64)
  more.writeUInt32LE(1, 72)
  return Buffer.concat([more, end])
}

/** @param {Reading} at @param {number} start @param {number} size */
function* chunksOf(at, start, size) {
  for (let done = 0; done < size; done += CHUNK) {
    const chunk = at(start + done, Math.min(CHUNK, size - done))
    need(chunk.length === Math.min(CHUNK, size - done), "it breaks off")
    yield chunk
  }
}

const SUMS = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  return sum >>> 0
})

/** CRC-32, going on from `sum`. @param {Buffer} bytes @param {number} sum */
function crcOf(bytes, sum) {
  let rest = ~sum
  for (const byte of bytes) rest = (rest >>> 8) ^ (SUMS[(rest ^ byte) & 255] ?? 0)
  return ~rest >>> 0
}

/** @param {boolean} isSo @param {string} what */
function need(isSo, what) {
  if (!isSo) throw new Error(what)
}
