import "server-only"
import { cookies } from "next/headers"
import { KEPT } from "./cookie-settings"
import { browserOf, KNOWN_SECONDS, withAccount } from "./known-accounts"

const COOKIE = "known-accounts"

/**
 * The browser that asks, if this account was signed in with it before: an id under which its tries are counted; null for
 * one that is not known. The cookie is signed, and names accounts by their hashes.
 */
export async function knownBrowser(email: string): Promise<string | null> {
  return browserOf((await cookies()).get(COOKIE)?.value, email, new Date())
}

/** Remembers that this account was signed in with this browser, in a cookie that only the sign-in pages receive. */
export async function rememberBrowser(email: string): Promise<void> {
  const jar = await cookies()
  const token = await withAccount(jar.get(COOKIE)?.value, email, new Date())
  jar.set(COOKIE, token, { ...KEPT, path: "/sign-in", maxAge: KNOWN_SECONDS })
}
