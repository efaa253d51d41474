import "server-only"
import { createHash, randomUUID } from "node:crypto"
import { z } from "zod"
import { typedSignInAddress } from "@/lib/domain/text/email-address"
import { signed, verified } from "./signed"

/** How long a browser is known after an account was last signed in with it, in seconds. */
export const KNOWN_SECONDS = 90 * 24 * 60 * 60

/** Several people may share a browser. Of more than these the newest are known: what the browser sends has to stay small. */
const MOST_ACCOUNTS = 10

/** The account by its hash, the id under which the browser's tries are counted, and when it signed in, in seconds since 1970. */
const Account = z.tuple([z.string(), z.guid(), z.number()])
const Claims = z.object({ accounts: z.array(Account) })

/** The browser with this token, if this account was signed in with it before: an id; null for one that is not known. */
export async function browserOf(token: string | undefined, email: string, now: Date): Promise<string | null> {
  const [, browser = null] = (await accountsIn(token, now)).find(([account]) => account === hashOf(email)) ?? []
  return browser
}

/** The token of a browser with which this account is signed in now, in the place of the one that it had. */
export async function withAccount(token: string | undefined, email: string, now: Date): Promise<string> {
  const account = hashOf(email)
  const others = (await accountsIn(token, now)).filter(([other]) => other !== account)
  const accounts = [[account, randomUUID(), secondsOf(now)], ...others].slice(0, MOST_ACCOUNTS)
  return signed({ accounts }, { audience: "browser", subject: "browser", now, seconds: KNOWN_SECONDS })
}

async function accountsIn(token: string | undefined, now: Date): Promise<z.output<typeof Account>[]> {
  const claims = token ? Claims.safeParse(await verified(token, "browser", now)).data : undefined
  return claims?.accounts.filter(([, , at]) => at > secondsOf(now) - KNOWN_SECONDS) ?? []
}

const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000)

function hashOf(email: string): string {
  return createHash("sha256").update(typedSignInAddress(email)).digest("base64url").slice(0, 22)
}
