import "server-only"
import { z } from "zod"
import { signed, verified } from "./signed"

const FIVE_MINUTES = 5 * 60
const ONE_HOUR = 60 * 60

/** How long an access token of ours opens the API, in seconds. */
export const TOKEN_SECONDS = ONE_HOUR

/** What an access token of ours names: the key it was given for. Whether that key still opens anything is asked at each call. */
const KeyClaims = z.object({ tid: z.guid(), sub: z.guid() })

/** A short-lived access token (JWT) for an application's key. */
export function newAccessToken({ partnerId, keyId }: { partnerId: string; keyId: string }, now: Date): Promise<string> {
  return signed({ tid: partnerId }, { audience: "api", subject: keyId, now, seconds: TOKEN_SECONDS })
}

/** The key that an access token of ours was given for; null when it is not ours, altered or over. */
export async function keyOfAccessToken(token: string, now: Date): Promise<{ partnerId: string; id: string } | null> {
  const claims = KeyClaims.safeParse(await verified(token, "api", now))
  return claims.success ? { partnerId: claims.data.tid, id: claims.data.sub } : null
}

/** A token that opens one text of the agreement, for five minutes (facts.md 4.5). */
export function newTextToken(link: string, now: Date): Promise<string> {
  return signed({ link }, { audience: "text", subject: "text", now, seconds: FIVE_MINUTES })
}

/** Where the text stands that the token opens; null when it is over. */
export async function linkOfTextToken(token: string, now: Date): Promise<string | null> {
  const claims = z.object({ link: z.url() }).safeParse(await verified(token, "text", now))
  return claims.success ? claims.data.link : null
}
