import type { ReadPart } from "./compound-file"

const END = "PK\x05\x06"
const LISTED = "PK\x01\x02"
const FAR = 0xffffffff

/** As many ends as are looked into: no file that is not made to be one has more of them. */
const MOST = 16

/**
 * Whether programs that read ZIP files find one in this file: they look for its end from behind, over whatever comes
 * after it, and for its list from there. `tail` is the end of the file, as long as they look, a character a byte.
 * (APPNOTE 4.3.16)
 */
export async function hasZipList(tail: string, size: number, read: ReadPart): Promise<boolean> {
  let looked = 0
  for (let at = tail.lastIndexOf(END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
    if (isLastOf(tail, at) || looked++ === MOST) return true
    const end = size - tail.length + at
    const [length, offset] = [uint32(tail, at + 12), uint32(tail, at + 16)]
    // A list in eight bytes stands elsewhere, and a locator before this end says where.
    if (length === FAR || offset === FAR) return true
    // Some count from the end, since other bytes may stand before the archive, some from the beginning.
    for (const start of [end - length, offset]) if (start >= 0 && (await read(start, 4)) === LISTED) return true
  }
  return false
}

/** Whether a file ends in a ZIP's last record, which says how long the comment behind it is. */
export function endsAsZip(tail: string): boolean {
  for (let at = tail.lastIndexOf(END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1))
    if (isLastOf(tail, at)) return true
  return false
}

function isLastOf(tail: string, at: number): boolean {
  const comment = tail.charCodeAt(at + 20) + tail.charCodeAt(at + 21) * 256
  return at + 22 + comment === tail.length
}

function uint32(text: string, at: number): number {
  return Buffer.from(text.slice(at, at + 4).padEnd(4, "\0"), "latin1").readUInt32LE()
}
