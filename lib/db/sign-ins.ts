import "server-only"
import { oldestSignIn, PROOFS, type Proof } from "@/lib/domain/proof"
import type { Scope } from "./scope"

type Begun = { agentId: string; proofs: readonly Proof[]; now: Date }

/** Keeps a sign-in that is not finished. Gives its id, which a cookie of its own names. */
export async function insertSignIn({ db, partnerId }: Scope, { agentId, proofs, now }: Begun): Promise<string> {
  const data = { partnerId, agentId, proofs: [...proofs], startedAt: now }
  const { id } = await db.signIn.create({ data, select: { id: true } })
  return id
}

function unfinishedAt(now: Date) {
  return { endedAt: null, startedAt: { gt: oldestSignIn(now) } }
}

/** An unfinished sign-in: whose, and what was shown so far. Null when it is finished, ended or over. */
export async function findSignIn({ db, partnerId }: Scope, id: string, now: Date) {
  const found = await db.signIn.findUnique({
    where: { partnerId_id: { partnerId, id }, ...unfinishedAt(now) },
    select: { agentId: true, proofs: true },
  })
  if (!found) return null
  const { agentId, proofs } = found
  return { agentId, proofs: PROOFS.filter((proof) => proofs.includes(proof)) }
}

/** Notes what was shown as well. */
export async function addProof({ db, partnerId }: Scope, id: string, proof: Proof): Promise<void> {
  await db.signIn.update({
    where: { partnerId_id: { partnerId, id } },
    data: { proofs: { push: proof } },
    select: { id: true },
  })
}

/** Ends an unfinished sign-in; false when that happened already. */
export async function endSignIn({ db, partnerId }: Scope, id: string, now: Date): Promise<boolean> {
  const where = { partnerId, id, ...unfinishedAt(now) }
  return (await db.signIn.updateMany({ where, data: { endedAt: now } })).count > 0
}

/** Ends all unfinished sign-ins of an agent, but one, if one is kept. */
export async function endSignIns({ db, partnerId }: Scope, agentId: string, kept: string | null, now: Date) {
  const where = { partnerId, agentId, endedAt: null, ...(kept && { id: { not: kept } }) }
  await db.signIn.updateMany({ where, data: { endedAt: now } })
}
