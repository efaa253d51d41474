import { LONGEST_SECONDS } from "@/lib/domain/session"

/** How every cookie is set, but for those that say otherwise. */
export const KEPT = {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: process.env.AUTH_URL?.startsWith("https:") ?? false,
} as const

/** The cookie that names the session: next-auth's, by its name. */
export const SESSION_COOKIE = `${KEPT.secure ? "__Secure-" : ""}authjs.session-token`

/** How long the cookie opens anything, in seconds, if the session on the server is open for so long. */
export const SESSION_SECONDS = LONGEST_SECONDS

/** How long the browser keeps the cookie, in seconds: a week, so that the sign-in page can say that the session is over. */
export const SESSION_COOKIE_SECONDS = 7 * 24 * 60 * 60
