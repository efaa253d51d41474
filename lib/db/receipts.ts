import "server-only"
import { clearReceiptsUntil } from "./across-partners"
import { Prisma } from "./generated/client"
import type { Scope } from "./scope"

const KEPT_HOURS = 24
const HOUR_MS = 3_600_000
const PORTION = 5_000

type Claim = { requestId: string; fingerprint: string; now: Date }

/**
 * Claims the id of a call; one that was used more than a day ago is free again. False when the partner used it before;
 * while another transaction holds it, this one waits for the outcome.
 */
export async function insertReceipt(
  { db, partnerId }: Scope,
  { requestId, fingerprint, now }: Claim,
): Promise<boolean> {
  const claimed = await db.$executeRaw`
    insert into api_receipt (partner_id, request_id, fingerprint, created_at)
    values (${partnerId}::uuid, ${requestId}::uuid, ${fingerprint}, ${now})
    on conflict (partner_id, request_id) do update
      set fingerprint = excluded.fingerprint, created_at = excluded.created_at, status = 0, answer = null
      where api_receipt.created_at < ${expiredAt(now)}`
  return claimed === 1
}

/** Clears away what is older than a day, of every partner; what a transaction holds at that moment is left for the next time. */
export async function clearReceipts(now: Date): Promise<void> {
  while ((await clearReceiptsUntil(expiredAt(now), PORTION)) === PORTION);
}

function expiredAt(now: Date): Date {
  return new Date(now.getTime() - KEPT_HOURS * HOUR_MS)
}

/** Writes down what the call was answered with. */
export async function keepAnswer(
  { db, partnerId }: Scope,
  requestId: string,
  { status, body }: { status: number; body: unknown },
): Promise<void> {
  const where = { partnerId_requestId: { partnerId, requestId } }
  await db.apiReceipt.update({
    where,
    data: { status, answer: body === null ? Prisma.JsonNull : (body as Prisma.InputJsonValue) },
  })
}

/** The receipt of a call that was claimed before. */
export async function findReceipt({ db, partnerId }: Scope, requestId: string) {
  return db.apiReceipt.findUniqueOrThrow({ where: { partnerId_requestId: { partnerId, requestId } } })
}
