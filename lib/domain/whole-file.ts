import { createHash } from "node:crypto"

/**
 * The pieces of a file as they come, the last one only when all are what was attached; `sha256` is its hash, hexadecimal.
 * Throws in its place otherwise, so that whoever downloads a file that was changed never gets it whole.
 */
export async function* wholeFile(pieces: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256")
  let last: Uint8Array | undefined
  for await (const piece of pieces) {
    if (last) yield last
    hash.update(piece)
    last = piece
  }
  if (hash.digest("hex") !== sha256) throw new Error(`What is kept of the file ${sha256} is not what was attached`)
  if (last) yield last
}

/** Whether the pieces are what was attached. Of a file that has more bytes than it ought to, the rest is not read. */
export async function isWhole(
  pieces: AsyncIterable<Uint8Array>,
  { size, sha256 }: { size: number; sha256: string },
): Promise<boolean> {
  const hash = createHash("sha256")
  let read = 0
  for await (const piece of pieces) {
    read += piece.length
    if (read > size) return false
    hash.update(piece)
  }
  return read === size && hash.digest("hex") === sha256
}
