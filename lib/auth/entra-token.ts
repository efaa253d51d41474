import "server-only"
import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from "jose"
import { z } from "zod"
import { asProgram, findAgentByEntraIdentity } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"

const Claims = z.object({
  tid: z.guid(),
  oid: z.guid(),
  upn: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
})

/** Who shows an access token of Microsoft Entra ID's; or that it was issued for another API; or nobody. */
export type EntraHolder = Actor | "wrong-audience" | null

/**
 * Whom an access token of Microsoft Entra ID names, where that is configured: signed by a key of the tenant's, for this
 * application, by its issuer, not over, and of an agent that we know.
 */
export async function entraHolder(token: string): Promise<EntraHolder> {
  const { AUTH_MICROSOFT_ENTRA_ID_ID: id, AUTH_MICROSOFT_ENTRA_ID_ISSUER: issuer } = process.env
  if (!id || !issuer) return null
  const issuers = [issuer, ...issuersOfVersionOne(issuer)]
  if (!isOfIssuer(token, issuers)) return null
  try {
    const audience = [id, `api://${id}`]
    // An ID token has no scope: only what was issued for an API opens one.
    const requiredClaims = ["exp", "scp"]
    const { payload } = await jwtVerify(token, await keysOf(issuer), {
      ...{ issuer: issuers, audience, requiredClaims, clockTolerance: 60 },
    })
    const claims = Claims.safeParse(payload)
    if (!claims.success) return null
    const { tid, oid, upn, preferred_username, email } = claims.data
    const identity = { tenantId: tid, objectId: oid, email: upn ?? preferred_username ?? email ?? "" }
    const agent = await findAgentByEntraIdentity(identity)
    return agent && asProgram(agent)
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud") return "wrong-audience"
    if (
      error instanceof errors.JOSEError &&
      /^ERR_(JWT|JWS|JWKS_(NO|MULTIPLE)_MATCHING|JOSE_(ALG|NOT_SUPPORTED))/.test(error.code)
    )
      return null
    // A tenant that does not answer, or nonsense, says nothing about the token.
    throw error
  }
}

/** Tokens of version 1.0, an application's default, name the same tenant by another issuer. */
function issuersOfVersionOne(issuer: string): string[] {
  const [, tenant] = issuer.match(/^https:\/\/login\.microsoftonline\.com\/([0-9a-f-]{36})\/v2\.0$/i) ?? []
  return tenant ? [`https://sts.windows.net/${tenant}/`] : []
}

/** Read unverified, only to leave tokens alone that are somebody else's. */
function isOfIssuer(token: string, issuers: readonly string[]): boolean {
  try {
    return issuers.includes(decodeJwt(token).iss ?? "")
  } catch {
    return false
  }
}

const kept = new Map<string, Promise<JWTVerifyGetKey>>()
const Discovered = z.object({ jwks_uri: z.url() })

/** The tenant's signing keys. Calls that come at once share one look; one that failed is not kept. */
function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const known = kept.get(issuer)
  if (known) return known
  const keys = discoveredKeys(issuer)
  kept.set(issuer, keys)
  keys.catch(() => kept.delete(issuer))
  return keys
}

/** The keys as OpenID Connect Discovery finds them; fetched anew when a token names an unknown one. */
async function discoveredKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  })
  if (!answer.ok) throw new Error(`The OpenID configuration of ${issuer} answered ${answer.status}`)
  return createRemoteJWKSet(new URL(Discovered.parse(await answer.json()).jwks_uri))
}
