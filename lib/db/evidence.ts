import "server-only"
import type { MediaType } from "@/lib/domain/evidence-limits"
import { Refused } from "@/lib/domain/refusal"
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
    const where = { partnerId_evidenceId_number: { partnerId, evidenceId, number } }
    const chunk = await reading(partnerId, (db) => db.evidenceChunk.findUnique({ where, select: { bytes: true } }))
    if (!chunk) return
    yield chunk.bytes
  }
}

/** SHA-256 (hexadecimal) of what is kept of each of a customer's files, or those of one confirmation, by the file's id; made anew from all their pieces. */
export async function hashesOfFiles(
  { db, partnerId }: Scope,
  customerId: string,
  confirmationId: string | null = null,
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; hash: string }[]>`
    select e.id, encode(sha256(coalesce(string_agg(c.bytes, ''::bytea order by c.number), ''::bytea)), 'hex') as hash
    from confirmation f
    join evidence e on (e.partner_id, e.confirmation_id) = (f.partner_id, f.id)
    left join evidence_chunk c on (c.partner_id, c.evidence_id) = (e.partner_id, e.id)
    where f.partner_id = ${partnerId}::uuid and f.customer_id = ${customerId}::uuid
      and (${confirmationId}::uuid is null or f.id = ${confirmationId}::uuid)
    group by e.id`
  return new Map(rows.map(({ id, hash }) => [id, hash]))
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
