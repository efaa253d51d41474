import "server-only"
import { createHash, randomUUID } from "node:crypto"
import { cookies } from "next/headers"
import { z } from "zod"
import { typedSignInAddress } from "@/lib/domain/text/email-address"
import { KEPT } from "./cookie-settings"
import { signed, verified } from "./signed"

/** How long a browser is known after an account was last signed in with it, in seconds. */
const NINETY_DAYS = 90 * 24 * 60 * 60

const Claims = z.object({ sub: z.string(), browser: z.guid() })

/**
 * The browser that asks, if this account was signed in with it before: an id under which its tries are counted; null for
 * one that is not known. The cookie is signed, and names the account by a hash.
 */
export async function knownBrowser(email: string): Promise<string | null> {
  const account = hashOf(email)
  const token = (await cookies()).get(nameOf(account))?.value
  const claims = token ? Claims.safeParse(await verified(token, "browser", new Date())).data : undefined
  return claims?.sub === account ? claims.browser : null
}

/** Remembers that this account was signed in with this browser. */
export async function rememberBrowser(email: string): Promise<void> {
  const account = hashOf(email)
  const kind = { audience: "browser", subject: account, now: new Date(), seconds: NINETY_DAYS } as const
  const token = await signed({ browser: randomUUID() }, kind)
  ;(await cookies()).set(nameOf(account), token, { ...KEPT, maxAge: NINETY_DAYS })
}

function hashOf(email: string): string {
  return createHash("sha256").update(typedSignInAddress(email)).digest("base64url")
}

/** Each account has a cookie of its own: several people may share a browser. */
function nameOf(account: string): string {
  return `known-${account.slice(0, 12)}`
}
