import "server-only"
import type { Scope } from "./scope"

/** Begins a session of an agent. Gives its id, which the agent's cookie names. */
export async function insertSession({ db, partnerId }: Scope, agentId: string, now: Date): Promise<string> {
  const { id } = await db.session.create({ data: { partnerId, agentId, startedAt: now }, select: { id: true } })
  return id
}

/** Ends a session of an agent; one that is ended already stays as it is. */
export async function endSession({ db, partnerId }: Scope, agentId: string, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { partnerId, agentId, id, endedAt: null }, data: { endedAt: now } })
}

/** Ends an agent's sessions, all but one: after a password is changed, whoever knew the old one is out. */
export async function endOtherSessions(
  { db, partnerId }: Scope,
  agentId: string,
  kept: string | null,
  now: Date,
): Promise<void> {
  const where = { partnerId, agentId, endedAt: null, ...(kept && { id: { not: kept } }) }
  await db.session.updateMany({ where, data: { endedAt: now } })
}
