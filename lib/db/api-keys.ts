import "server-only"
import type { ApiKeyKind } from "@/lib/domain/api-key"
import { Refused } from "@/lib/domain/refusal"
import type { Scope } from "./scope"

type NewApiKey = {
  kind: ApiKeyKind
  agentId: string
  name: string
  hash: string
  createdAt: Date
  expiresAt: Date
}

/** Keeps a new key by the hash of its secret. Gives the key's id. */
export async function insertApiKey({ db, partnerId }: Scope, key: NewApiKey): Promise<string> {
  const { id } = await db.apiKey.create({ data: { partnerId, ...key }, select: { id: true } })
  return id
}

const SHOWN = {
  id: true,
  kind: true,
  name: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  agent: { select: { id: true, name: true } },
} as const

/** The keys of one agent, or (null) of all the partner's, newest first, with whose they are. */
export async function listApiKeys({ db, partnerId }: Scope, agentId: string | null) {
  return db.apiKey.findMany({
    where: { partnerId, ...(agentId && { agentId }) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: SHOWN,
  })
}

/** One key of the agent's, or (null) of anybody's of the partner; another's does not exist. */
export async function getApiKey({ db, partnerId }: Scope, agentId: string | null, id: string) {
  const key = await db.apiKey.findUnique({
    where: { partnerId_id: { partnerId, id }, ...(agentId && { agentId }) },
    select: SHOWN,
  })
  if (!key) throw new Refused({ kind: "not-found", what: "api-key" })
  return key
}

type Revocation = { revokedById: string; revokedAt: Date }

/** Revokes a key; one that is revoked already stays as it is. Gives whether it was revoked now. */
export async function revokeApiKey({ db, partnerId }: Scope, id: string, revocation: Revocation): Promise<boolean> {
  const { count } = await db.apiKey.updateMany({ where: { partnerId, id, revokedAt: null }, data: revocation })
  return count > 0
}

/** Revokes some of an agent's keys; gives the names of those that were open till now. Refuses one that is not the agent's. */
export async function revokeApiKeysOf(scope: Scope, agentId: string, ids: readonly string[], revocation: Revocation) {
  const names: string[] = []
  for (const id of new Set(ids)) {
    const { name } = await getApiKey(scope, agentId, id)
    if (await revokeApiKey(scope, id, revocation)) names.push(name)
  }
  return names
}
