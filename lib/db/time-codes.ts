import "server-only"
import type { Scope } from "./scope"

type NewTimeCode = { agentId: string; secret: string; lastStep: number; now: Date }

export async function insertTimeCode({ db, partnerId }: Scope, { now, ...timeCode }: NewTimeCode): Promise<void> {
  await db.timeCode.create({ data: { partnerId, ...timeCode, addedAt: now }, select: { id: true } })
}

/** What the agent's time codes are made of, encrypted; null when it has none. */
export async function findTimeCode({ db, partnerId }: Scope, agentId: string) {
  return db.timeCode.findFirst({
    where: { partnerId, agentId, endedAt: null },
    select: { id: true, secret: true, lastStep: true },
  })
}

/** Takes the code of a half minute; false when it, or a later one, was taken meanwhile. */
export async function takeStep({ db, partnerId }: Scope, id: string, step: number): Promise<boolean> {
  const where = { partnerId, id, endedAt: null, lastStep: { lt: step } }
  return (await db.timeCode.updateMany({ where, data: { lastStep: step } })).count > 0
}
