import "server-only"
import type { Breach } from "@/lib/domain/chain"
import type { MediaType } from "@/lib/domain/evidence-limits"
import { Refused } from "@/lib/domain/refusal"
import { isWhole } from "@/lib/domain/whole-file"
import type { Scope } from "./scope"
import { reading } from "./transaction"

/** The size of the pieces in which a content is kept, in bytes: what is held in memory of a file at a time. */
const CHUNK_SIZE = 262_144

/** The files of a confirmation in the order in which they were attached, each with who attached it. */
export async function listEvidence({ db, partnerId }: Scope, confirmationId: string) {
  const rows = await db.evidence.findMany({
    where: { partnerId, confirmationId },
    orderBy: { number: "asc" },
    include: { agent: { select: { name: true } } },
  })
  return rows.map(withMediaType)
}

/** One file of a customer's confirmation, without its content. */
export async function getEvidence(
  { db, partnerId }: Scope,
  ids: { customerId: string; confirmationId: string; id: string },
) {
  const { customerId, confirmationId, id } = ids
  const row = await db.evidence.findFirst({ where: { partnerId, id, confirmationId, confirmation: { customerId } } })
  if (!row) throw new Refused({ kind: "not-found", what: "evidence" })
  return withMediaType(row)
}

/** The content of a file, piece by piece, each read when it is wanted: a slow reader holds no transaction. */
export async function* readEvidence(
  { partnerId }: Pick<Scope, "partnerId">,
  evidenceId: string,
): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    // No more than a piece can be: what somebody made longer behind the portal is not taken into memory.
    const [chunk] = await reading(
      partnerId,
      (db) => db.$queryRaw<{ bytes: Uint8Array }[]>`
        select substring(bytes from 1 for ${CHUNK_SIZE + 1}::int) as bytes from evidence_chunk
        where partner_id = ${partnerId}::uuid and evidence_id = ${evidenceId}::uuid and number = ${number}::int`,
    )
    if (!chunk) return
    yield chunk.bytes
  }
}

/** What is told of an attached file: what its content has to be. */
export type AttachedFile = { id: string; size: number; sha256: string }

/** The files attached to a customer's confirmations. */
export async function filesOfCustomer({ db, partnerId }: Scope, customerId: string): Promise<AttachedFile[]> {
  return db.evidence.findMany({
    where: { partnerId, confirmation: { customerId } },
    orderBy: [{ attachedAt: "asc" }, { id: "asc" }],
    select: { id: true, size: true, sha256: true },
  })
}

/**
 * What is wrong with the content of a file that was attached, or null. It is read piece by piece, each in a transaction
 * of its own: however many files there are, none holds the database or much memory.
 */
export async function breachInFile(
  { partnerId }: Pick<Scope, "partnerId">,
  { id, size, sha256 }: AttachedFile,
): Promise<Breach | null> {
  const pieces = await reading(partnerId, (db) => db.evidenceChunk.count({ where: { partnerId, evidenceId: id } }))
  // As many pieces as it was cut into: one more would lie where nobody looks.
  const isAttached =
    pieces === Math.ceil(size / CHUNK_SIZE) && (await isWhole(readEvidence({ partnerId }, id), { size, sha256 }))
  return isAttached ? null : { table: "evidence_chunk", row: id, what: "altered" }
}

type Attaching = {
  confirmationId: string
  fileName: string
  mediaType: MediaType
  size: number
  sha256: string
  agentId: string
  now: Date
}

/** Keeps a file, under the customer's lock: it gets the next number. `content` is what size and hash were taken of. */
export async function insertEvidence(
  scope: Scope,
  { now, ...attaching }: Attaching,
  number: number,
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { db, partnerId } = scope
  const data = { partnerId, number, attachedAt: now, ...attaching }
  const { id: evidenceId } = await db.evidence.create({ data, select: { id: true } })
  let place = 0
  for await (const bytes of inChunks(content)) {
    await db.evidenceChunk.createMany({ data: [{ partnerId, evidenceId, number: place++, bytes }] })
  }
  return evidenceId
}

/** The same bytes in pieces of one size; the last one is what is left. */
async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunk = new Uint8Array(CHUNK_SIZE)
  let filled = 0
  for await (const piece of content) {
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + CHUNK_SIZE - filled)
      chunk.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < CHUNK_SIZE) continue
      yield chunk
      chunk = new Uint8Array(CHUNK_SIZE)
      filled = 0
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}

/** A check of the table holds the column to these. */
function withMediaType<Row extends { mediaType: string }>(row: Row) {
  return { ...row, mediaType: row.mediaType as MediaType }
}
