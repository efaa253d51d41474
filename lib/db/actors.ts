import "server-only"
import type { Actor, Theme } from "@/lib/domain/actor"
import { isLanguage } from "@/lib/domain/language"
import { database } from "./client"
import type { Prisma } from "./generated/client"

const WITH_PARTNER = { partner: { include: { provider: { select: { name: true } } } } } as const

export type SessionKey = { partnerId: string; agentId: string; sessionId: string }

/**
 * Who is behind a session, as of now: a blocked agent, an unknown one and an ended session are nobody. It is read on
 * every request, so roles, blocks and signing out count at once. The readers of this file are the only ones that are not
 * scoped: they make the scope.
 */
export async function findActor({ partnerId, agentId, sessionId }: SessionKey): Promise<Actor | null> {
  const agent = await database().agent.findUnique({
    where: {
      partnerId_id: { partnerId, id: agentId },
      blockedAt: null,
      sessions: { some: { id: sessionId, endedAt: null } },
    },
    include: WITH_PARTNER,
  })
  return agent && { ...actorOf(agent), sessionId }
}

/** Who signs in with this address (any letter case), and the hash to hold the password against. */
export async function findAgentByEmail(email: string): Promise<{ actor: Actor; passwordHash: string | null } | null> {
  const agent = await database().agent.findUnique({
    where: { email: email.trim().toLowerCase(), blockedAt: null },
    include: WITH_PARTNER,
  })
  return agent && { actor: actorOf(agent), passwordHash: agent.passwordHash }
}

type EntraIdentity = { tenantId: string; objectId: string; email: string }

/**
 * Who signs in with this identity of Microsoft Entra ID: the agent that it is known for, or, the first time, the agent
 * of that tenant's partner with that address, for whom it is remembered.
 */
export async function findAgentByEntraIdentity({ tenantId, objectId, email }: EntraIdentity): Promise<Actor | null> {
  const partner = { entraTenantId: tenantId }
  const known = await database().agent.findFirst({ where: { partner, entraObjectId: objectId }, include: WITH_PARTNER })
  // Whoever is blocked stays out, under another address too.
  if (known) return known.blockedAt ? null : actorOf(known)
  const named = { partner, email: email.trim().toLowerCase(), entraObjectId: null, blockedAt: null }
  const agent = await database().agent.findFirst({ where: named, include: WITH_PARTNER })
  if (!agent) return null
  const where = { partnerId_id: { partnerId: agent.partnerId, id: agent.id } }
  await database().agent.update({ where, data: { entraObjectId: objectId } })
  return actorOf(agent)
}

type Key = { hash: string } | { partnerId: string; id: string }

/**
 * Who acts with an API key, found by the hash of its secret or by its id: nobody once it expired or was revoked, or its
 * agent was blocked. A program has no zone of its own: days are the partner's. Notes that the key was used, once a minute.
 */
export async function findKeyHolder(key: Key, now: Date): Promise<Actor | null> {
  const where = "hash" in key ? key : { partnerId_id: key }
  const found = await database().apiKey.findUnique({
    where: { ...where, revokedAt: null, expiresAt: { gt: now }, agent: { blockedAt: null } },
    include: { agent: { include: WITH_PARTNER } },
  })
  if (!found) return null
  const { partnerId, id, kind, agent, lastUsedAt } = found
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > 60_000) {
    await database().apiKey.update({ where: { partnerId_id: { partnerId, id } }, data: { lastUsedAt: now } })
  }
  return { ...asProgram(actorOf(agent)), kind, apiKeyId: id }
}

/** The agent as a program that acts for it: no zone of its own. */
export function asProgram(actor: Actor): Actor {
  return { ...actor, timeZone: actor.partner.timeZone }
}

function actorOf(agent: Prisma.AgentGetPayload<{ include: typeof WITH_PARTNER }>): Actor {
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
      providerName: partner.provider?.name ?? null,
    },
  }
}
