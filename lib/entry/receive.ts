import "server-only"
import { createHash, randomUUID } from "node:crypto"
import { type FileHandle, open, unlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { HEAD_SIZE, type Received, TAIL_SIZE } from "@/lib/domain/evidence"

type Body = ReadableStream<Uint8Array> | null
type Work<Result> = (file: Received) => Promise<Result>

/**
 * Takes in a file and gives it to the work; or null, when it has more than `max` bytes. It waits on disk, not in
 * memory, and not in the database, where a slow sender would hold a transaction open.
 */
export async function receive<Result>(body: Body, max: number, work: Work<Result>): Promise<Result | null> {
  const path = join(tmpdir(), `concord-${randomUUID()}`)
  const file = await open(path, "wx+", 0o600)
  try {
    // Without a name, it goes with the process, however that ends.
    await unlink(path)
    const received = await takeIn(file, body, max)
    return received && (await work(received))
  } finally {
    await file.close()
  }
}

async function takeIn(file: FileHandle, body: Body, max: number): Promise<Received | null> {
  const hash = createHash("sha256")
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    // Whoever sends a little too much is heard out: an answer that comes while they still send is lost with the line.
    if (size > 2 * max) break
    if (size > max) continue
    hash.update(piece)
    await file.appendFile(piece)
  }
  if (size > max) return null
  return {
    size,
    sha256: hash.digest("hex"),
    head: await textAt(file, 0, Math.min(size, HEAD_SIZE)),
    tail: await textAt(file, Math.max(size - TAIL_SIZE, 0), Math.min(size, TAIL_SIZE)),
    read: (from, length) => textAt(file, from, length),
    content: () => file.createReadStream({ start: 0, autoClose: false, highWaterMark: 262_144 }),
  }
}

async function textAt(file: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.toString("latin1", 0, bytesRead)
}
