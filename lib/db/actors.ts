import "server-only"
import type { Actor, Theme } from "@/lib/domain/actor"
import { isLanguage } from "@/lib/domain/language"
import { nextStep } from "@/lib/domain/proof"
import { typedSignInAddress } from "@/lib/domain/text/email-address"
import {
  nameOfProvider,
  partnerOfAddress,
  partnerOfApiKey,
  partnerOfEntraTenant,
  partnerOfPasskey,
} from "./across-partners"
import { arrivalOf } from "./factors"
import type { Prisma } from "./generated/client"
import { findPasskey } from "./passkeys"
import type { Scope } from "./scope"
import { noteSessionUse, openAt } from "./sessions"
import { findSignIn } from "./sign-ins"
import { inTransaction, reading } from "./transaction"

const WITH_PARTNER = { partner: true } as const

/** A use is noted when the last one that was is older than a minute. */
const dueBefore = (now: Date) => new Date(now.getTime() - 60_000)

export type SessionKey = { partnerId: string; agentId: string; sessionId: string }

/**
 * Who is behind a session, as of now: a blocked agent, an unknown one and a session that is over are nobody. It is read on
 * every request, so roles, blocks and signing out count at once. The readers of this file are given no scope: they make
 * one, of what names the partner.
 */
export async function findActor(session: SessionKey, now: Date): Promise<Actor | null> {
  return (await findSession(session, now))?.actor ?? null
}

/** The same, with whether it is noted that the session was used in the last minute. */
export async function findSession({ partnerId, agentId, sessionId }: SessionKey, now: Date) {
  return reading(partnerId, async (db) => {
    const agent = await db.agent.findUnique({
      where: {
        partnerId_id: { partnerId, id: agentId },
        blockedAt: null,
        sessions: { some: { id: sessionId, ...openAt(now) } },
      },
      include: { ...WITH_PARTNER, sessions: { where: { id: sessionId }, select: { lastUsedAt: true } } },
    })
    if (!agent) return null
    const [{ lastUsedAt } = { lastUsedAt: now }] = agent.sessions
    const actor: Actor = { ...(await actorOf({ db, partnerId }, agent)), sessionId }
    return { actor, isUseNoted: lastUsedAt >= dueBefore(now) }
  })
}

/** Who signs in with this address (any letter case), and the hash to hold the password against. */
export async function findAgentByEmail(typed: string): Promise<{ actor: Actor; passwordHash: string | null } | null> {
  // PostgreSQL knows no texts with a NUL in them: such an address is nobody's, and looked for all the same.
  const email = typedSignInAddress(typed).replaceAll("\0", "\ufffd")
  // An address that is nobody's is looked for all the same, where nothing is: how long that takes must not tell who exists.
  const partnerId = (await partnerOfAddress(email)) ?? NO_PARTNER
  return reading(partnerId, async (db) => {
    const agent = await db.agent.findUnique({ where: { email, blockedAt: null }, include: WITH_PARTNER })
    if (agent) return { actor: await actorOf({ db, partnerId }, agent), passwordHash: agent.passwordHash }
    // With an agent its partner was read.
    await db.partner.findUnique({ where: { id: partnerId } })
    return null
  })
}

const NO_PARTNER = "00000000-0000-0000-0000-000000000000"

/** Whose sign-in is under way, as of now, and what it lacks; nobody once it is over, or the agent is blocked. */
export async function findArriving({ partnerId, signInId }: SignInKey, now: Date): Promise<Actor | null> {
  return reading(partnerId, async (db) => {
    const scope = { db, partnerId }
    const signIn = await findSignIn(scope, signInId, now)
    if (!signIn) return null
    const where = { partnerId_id: { partnerId, id: signIn.agentId }, blockedAt: null }
    const agent = await db.agent.findUnique({ where, include: WITH_PARTNER })
    if (!agent) return null
    const step = nextStep({ ...(await arrivalOf(scope, agent.id)), proofs: signIn.proofs })
    return { ...(await actorOf(scope, agent)), kind: "arriving", signIn: { id: signInId, step } }
  })
}

export type SignInKey = { partnerId: string; signInId: string }

/** Whose passkey it is, by the id of the credential, and what its signature is held against. */
export async function findPasskeyHolder(credentialId: string) {
  const partnerId = await partnerOfPasskey(credentialId)
  if (!partnerId) return null
  return reading(partnerId, async (db) => {
    const scope = { db, partnerId }
    const passkey = await findPasskey(scope, credentialId)
    if (!passkey) return null
    const where = { partnerId_id: { partnerId, id: passkey.agentId }, blockedAt: null }
    const agent = await db.agent.findUnique({ where, include: WITH_PARTNER })
    return agent && { actor: await actorOf(scope, agent), passkey }
  })
}

type EntraIdentity = { tenantId: string; objectId: string; email: string | null }

/**
 * Who signs in with this identity of Microsoft Entra ID: the agent that it is known for, or, the first time, the agent
 * of that tenant's partner with that address, for whom it is remembered. Null is an address that nobody vouches for.
 */
export async function findAgentByEntraIdentity({ tenantId, objectId, email }: EntraIdentity): Promise<Actor | null> {
  const partnerId = await partnerOfEntraTenant(tenantId)
  if (!partnerId) return null
  return inTransaction(partnerId, async (db) => {
    const known = await db.agent.findFirst({ where: { partnerId, entraObjectId: objectId }, include: WITH_PARTNER })
    // Whoever is blocked stays out, under another address too.
    if (known) return known.blockedAt ? null : actorOf({ db, partnerId }, known)
    if (email === null) return null
    const named = { partnerId, email: typedSignInAddress(email), entraObjectId: null, blockedAt: null }
    const agent = await db.agent.findFirst({ where: named, include: WITH_PARTNER })
    if (!agent) return null
    await db.agent.update({ where: { partnerId_id: { partnerId, id: agent.id } }, data: { entraObjectId: objectId } })
    return actorOf({ db, partnerId }, agent)
  })
}

type Key = { hash: string } | { partnerId: string; id: string }

/** Who acts with a key, and whether it is noted that the key was used in the last minute. */
type KeyHolder = { actor: Actor; isUseNoted: boolean }

/**
 * Who acts with an API key, found by the hash of its secret or by its id: nobody once it expired or was revoked, or its
 * agent was blocked. A program has no zone of its own: days are the partner's.
 */
export async function findKeyHolder(key: Key, now: Date): Promise<KeyHolder | null> {
  const partnerId = "hash" in key ? await partnerOfApiKey(key.hash) : key.partnerId
  if (!partnerId) return null
  return reading(partnerId, async (db) => {
    const where = "hash" in key ? key : { partnerId_id: key }
    const found = await db.apiKey.findUnique({
      where: { ...where, revokedAt: null, expiresAt: { gt: now }, agent: { blockedAt: null } },
      include: { agent: { include: WITH_PARTNER } },
    })
    if (!found) return null
    const { id, kind, agent, lastUsedAt } = found
    const isUseNoted = lastUsedAt !== null && lastUsedAt >= dueBefore(now)
    return { actor: { ...asProgram(await actorOf({ db, partnerId }, agent)), kind, apiKeyId: id }, isUseNoted }
  })
}

/** Notes that a session was used, in a transaction of its own: no request waits for it, or fails with it. */
export async function noteUseOfSession({ partnerId, sessionId }: SessionKey, now: Date): Promise<void> {
  await inTransaction(partnerId, (db) => noteSessionUse({ db, partnerId }, sessionId, now, dueBefore(now)))
}

/** Notes that a key was used, in a transaction of its own: no call waits for it, or fails with it. */
export async function noteKeyUse(partnerId: string, id: string, now: Date): Promise<void> {
  const due = [{ lastUsedAt: null }, { lastUsedAt: { lt: dueBefore(now) } }]
  await inTransaction(partnerId, (db) =>
    db.apiKey.updateMany({ where: { partnerId, id, OR: due }, data: { lastUsedAt: now } }),
  )
}

/** The agent as a program that acts for it: no zone of its own. */
export function asProgram(actor: Actor): Actor {
  return { ...actor, timeZone: actor.partner.timeZone }
}

type AgentRow = Prisma.AgentGetPayload<{ include: typeof WITH_PARTNER }>

async function actorOf(scope: Scope, agent: AgentRow): Promise<Actor> {
  const { partner } = agent
  return {
    kind: "agent",
    agentId: agent.id,
    sessionId: null,
    apiKeyId: null,
    partnerId: agent.partnerId,
    name: agent.name,
    email: agent.email,
    roles: agent.roles,
    language: isLanguage(agent.language) ? agent.language : null,
    theme: agent.theme as Theme | null,
    timeZone: agent.timeZone ?? partner.timeZone,
    partner: {
      id: partner.id,
      name: partner.name,
      type: partner.type,
      cloud: partner.cloud,
      environment: partner.environment,
      domain: partner.domain,
      timeZone: partner.timeZone,
      providerName: partner.providerId && (await nameOfProvider(scope)),
    },
  }
}
