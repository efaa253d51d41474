import { randomBytes } from "node:crypto"
import { type NextRequest, NextResponse } from "next/server"
import { SESSION_COOKIE } from "@/lib/auth/cookie-settings"
import { PAGE_HEADER, signInAddress } from "@/lib/auth/way-back"
import { contentPolicy } from "@/lib/entry/content-policy"

/**
 * Sends whoever has no session to the sign-in page, and back afterwards. A courtesy: whether the session of a cookie is
 * open is for the page to find out, and the doors of the use-cases decide.
 */
export function proxy(request: NextRequest) {
  const { pathname, search, origin } = request.nextUrl
  if (/^\/sign-in(\/|$)/.test(pathname)) return passOn(request.headers, pathname)
  const page = `${pathname}${search}`
  // Server actions answer "signed-out" themselves, so that what was typed stays on the page.
  if (request.cookies.has(SESSION_COOKIE) || request.method !== "GET") return passOn(request.headers, page)
  return NextResponse.redirect(new URL(signInAddress({ page, ended: false }), origin))
}

/**
 * A page that finds the session over has to know where it stands, for the way back. Next puts the nonce of the policy on
 * its scripts.
 */
function passOn(asked: Headers, page: string) {
  const policy = contentPolicy(randomBytes(16).toString("base64"), SETTING)
  const headers = new Headers(asked)
  headers.set(PAGE_HEADER, page)
  headers.set(POLICY, policy)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set(POLICY, policy)
  return answer
}

const POLICY = "Content-Security-Policy"
const issuer = process.env.AUTH_MICROSOFT_ENTRA_ID_ISSUER
const SETTING = {
  isDevelopment: process.env.NODE_ENV === "development",
  formTarget: issuer ? new URL(issuer).origin : null,
}

// Files that are attached pass by: for a proxy Next keeps every body in memory, and cuts it off at ten megabytes.
export const config = {
  matcher: ["/((?!api/auth|_next/|favicon|icon|.*\\.(?:png|svg|ico)$|.*/evidence(?:/|$)).*)"],
}
