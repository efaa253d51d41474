import "server-only"
import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from "jose"
import { z } from "zod"
import { asProgram, findAgentByEntraIdentity } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { identityIn, issuersOf } from "./entra-claims"

/** Who shows an access token of Microsoft Entra ID's; or that it was issued for another API; or nobody. */
export type EntraHolder = Actor | "wrong-audience" | null

/**
 * Whom an access token of Microsoft Entra ID names, where that is configured: signed by a key of Microsoft's, for this
 * application, by the issuer of the very tenant that it names, not over, and of an agent of that tenant's partner.
 */
export async function entraHolder(token: string): Promise<EntraHolder> {
  const { AUTH_MICROSOFT_ENTRA_ID_ID: id, AUTH_MICROSOFT_ENTRA_ID_ISSUER: issuer } = process.env
  if (!id || !issuer) return null
  const issuers = issuersNamedIn(token, issuer)
  if (!issuers) return null
  try {
    const audience = [id, `api://${id}`]
    // An ID token has no scope: only what was issued for an API opens one.
    const requiredClaims = ["exp", "scp"]
    const { payload } = await jwtVerify(token, await keysOf(issuer), {
      ...{ issuer: issuers, audience, requiredClaims, clockTolerance: 60 },
    })
    const identity = identityIn(payload, issuer)
    const agent = identity && (await findAgentByEntraIdentity(identity))
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

/**
 * The issuers of the tenant that a token names, if one of them is its own. Read unverified, only to leave tokens alone
 * that are somebody else's.
 */
function issuersNamedIn(token: string, configured: string): string[] | null {
  try {
    const { iss = "", tid } = decodeJwt(token)
    const issuers = issuersOf(String(tid).toLowerCase(), configured)
    return issuers.includes(iss) ? issuers : null
  } catch {
    return null
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

/** The keys as OpenID Connect Discovery finds them; fetched again when a token names an unknown one. */
async function discoveredKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  })
  if (!answer.ok) throw new Error(`The OpenID configuration of ${issuer} answered ${answer.status}`)
  return createRemoteJWKSet(new URL(Discovered.parse(await answer.json()).jwks_uri))
}
