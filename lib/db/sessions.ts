import "server-only"
import { Refused } from "@/lib/domain/refusal"
import { type OpenSession, oldestBeginning, oldestUse } from "@/lib/domain/session"
import type { Scope } from "./scope"

type Begun = { agentId: string; device: string | null; provedAt: Date; now: Date }

/** Begins a session of an agent who showed at `provedAt` who it is. Gives its id, which the agent's cookie names. */
export async function insertSession({ db, partnerId }: Scope, { now, ...begun }: Begun): Promise<string> {
  const data = { partnerId, ...begun, startedAt: now, lastUsedAt: now }
  const { id } = await db.session.create({ data, select: { id: true } })
  return id
}

/** When the agent of a session last showed who it is; null where there is no such session. */
export async function findProof({ db, partnerId }: Scope, id: string): Promise<Date | null> {
  const found = await db.session.findUnique({ where: { partnerId_id: { partnerId, id } }, select: { provedAt: true } })
  return found?.provedAt ?? null
}

export async function noteProof({ db, partnerId }: Scope, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { partnerId, id }, data: { provedAt: now } })
}

/** Notes that a session was used, unless a use since `notedBefore` is noted. */
export async function noteSessionUse(
  { db, partnerId }: Scope,
  id: string,
  now: Date,
  notedBefore: Date,
): Promise<void> {
  await db.session.updateMany({ where: { partnerId, id, lastUsedAt: { lt: notedBefore } }, data: { lastUsedAt: now } })
}

/** What is true of a session that opens something. */
export function openAt(now: Date) {
  return { endedAt: null, startedAt: { gt: oldestBeginning(now) }, lastUsedAt: { gt: oldestUse(now) } }
}

type Asks = { agentId: string; sessionId: string | null }

/** Where an agent is signed in: the session that asks first, then the newest. */
export async function listSessions({ db, partnerId }: Scope, asks: Asks, now: Date): Promise<OpenSession[]> {
  const found = await db.session.findMany({
    where: { partnerId, agentId: asks.agentId, ...openAt(now) },
    select: { id: true, device: true, startedAt: true, lastUsedAt: true },
    orderBy: [{ startedAt: "desc" }, { id: "asc" }],
  })
  const sessions = found.map((session) => ({ ...session, isThis: session.id === asks.sessionId }))
  return [...sessions.filter(({ isThis }) => isThis), ...sessions.filter(({ isThis }) => !isThis)]
}

/** Ends a session of an agent; gives how many that were: none when it was over already. Refuses one that is not the agent's. */
export async function endSession({ db, partnerId }: Scope, agentId: string, id: string, now: Date): Promise<number> {
  const where = { partnerId, agentId, id, ...openAt(now) }
  const known = await db.session.findUnique({
    where: { partnerId_id: { partnerId, id }, agentId },
    select: { id: true },
  })
  if (!known) throw new Refused({ kind: "not-found", what: "session" })
  return (await db.session.updateMany({ where, data: { endedAt: now } })).count
}

/** Ends an agent's sessions, all but one, if one is kept; gives how many those were. */
export async function endOtherSessions(
  { db, partnerId }: Scope,
  agentId: string,
  kept: string | null,
  now: Date,
): Promise<number> {
  const where = { partnerId, agentId, ...openAt(now), ...(kept && { id: { not: kept } }) }
  return (await db.session.updateMany({ where, data: { endedAt: now } })).count
}
