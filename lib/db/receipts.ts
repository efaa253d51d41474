import "server-only"
import { Prisma } from "./generated/client"
import type { Scope } from "./scope"

const KEPT_HOURS = 24

type Claim = { requestId: string; fingerprint: string; now: Date }

/**
 * Claims the id of a call, and clears away what is older than a day, of whichever partner. False when the partner used it before; while another
 * transaction holds it, this one waits for the outcome.
 */
export async function insertReceipt(
  { db, partnerId }: Scope,
  { requestId, fingerprint, now }: Claim,
): Promise<boolean> {
  const expired = new Date(now.getTime() - KEPT_HOURS * 3_600_000)
  await db.apiReceipt.deleteMany({ where: { createdAt: { lt: expired } } })
  const claimed = await db.$executeRaw`
    insert into api_receipt (partner_id, request_id, fingerprint, created_at)
    values (${partnerId}::uuid, ${requestId}::uuid, ${fingerprint}, ${now}) on conflict do nothing`
  return claimed === 1
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
