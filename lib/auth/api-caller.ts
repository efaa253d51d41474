import "server-only"
import { findKeyHolder, noteKeyUse } from "@/lib/db/actors"
import { orBusy } from "@/lib/db/busy"
import type { Actor } from "@/lib/domain/actor"
import { tellFault } from "@/lib/telemetry/log"
import { hashOfSecret } from "./api-secret"
import { keyOfAccessToken, newAccessToken } from "./api-token"
import { type EntraHolder, entraHolder } from "./entra-token"
import { noteOnce } from "./note-of-use"

/** Who calls, by the token of the `Authorization` header: an API key, an access token of ours, or one of Microsoft Entra ID's. */
export async function callerOf(authorization: string | undefined, now: Date): Promise<EntraHolder> {
  const [, token] = authorization?.match(/^Bearer +(\S+)$/i) ?? []
  if (!token) return null
  return orBusy(async () => {
    if (!token.includes(".")) return holderOf({ hash: hashOfSecret(token) }, now)
    const key = await keyOfAccessToken(token, now)
    return key ? holderOf(key, now) : entraHolder(token)
  })
}

async function holderOf(key: Parameters<typeof findKeyHolder>[0], now: Date): Promise<Actor | null> {
  const found = await findKeyHolder(key, now)
  if (!found) return null
  const { actor, isUseNoted } = found
  const { partnerId, apiKeyId } = actor
  if (!isUseNoted && apiKeyId) void noteOnce(apiKeyId, () => noteKeyUse(partnerId, apiKeyId, now)).catch(tellFault)
  return actor
}

export { TOKEN_SECONDS } from "./api-token"

type Client = { secret: string; clientId: string | undefined }
type Application = Actor & { apiKeyId: string }

/** The application whose key the secret is; null when it is none, or the client calls itself otherwise than by the key's id. */
export async function applicationOf({ secret, clientId }: Client, now: Date): Promise<Application | null> {
  const holder = await orBusy(() => holderOf({ hash: hashOfSecret(secret) }, now))
  const { kind, apiKeyId } = holder ?? {}
  if (!holder || kind !== "app" || !apiKeyId) return null
  return clientId && clientId.toLowerCase() !== apiKeyId ? null : { ...holder, apiKeyId }
}

/** An access token for an application. */
export function accessTokenFor({ partnerId, apiKeyId }: Application, now: Date): Promise<string> {
  return newAccessToken({ partnerId, keyId: apiKeyId }, now)
}
