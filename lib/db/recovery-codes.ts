import "server-only"
import type { Scope } from "./scope"

/** Puts new codes in the place of an agent's, by their hashes. */
export async function replaceRecoveryCodes({ db, partnerId }: Scope, agentId: string, hashes: string[], now: Date) {
  await endRecoveryCodes({ db, partnerId }, agentId, now)
  await db.recoveryCode.createMany({ data: hashes.map((hash) => ({ partnerId, agentId, hash, madeAt: now })) })
}

export async function endRecoveryCodes({ db, partnerId }: Scope, agentId: string, now: Date): Promise<void> {
  await db.recoveryCode.updateMany({ where: { partnerId, agentId, ...UNUSED }, data: { endedAt: now } })
}

const UNUSED = { usedAt: null, endedAt: null }

/** Whether an agent has this code, not used so far. */
export async function hasRecoveryCode({ db, partnerId }: Scope, agentId: string, hash: string): Promise<boolean> {
  return (await db.recoveryCode.count({ where: { partnerId, agentId, hash, ...UNUSED } })) > 0
}

/** Uses up a code of an agent; false when that happened meanwhile. */
export async function takeRecoveryCode({ db, partnerId }: Scope, agentId: string, hash: string, now: Date) {
  const where = { partnerId, agentId, hash, ...UNUSED }
  return (await db.recoveryCode.updateMany({ where, data: { usedAt: now } })).count > 0
}

export async function countRecoveryCodes({ db, partnerId }: Scope, agentId: string): Promise<number> {
  return db.recoveryCode.count({ where: { partnerId, agentId, ...UNUSED } })
}
