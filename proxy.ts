import { randomBytes } from "node:crypto"
import { NextResponse } from "next/server"
import NextAuth from "next-auth"
import { options } from "@/lib/auth/options"
import { PAGE_HEADER, SIGNED_IN_COOKIE, signInAddress } from "@/lib/auth/way-back"
import { contentPolicy } from "@/lib/entry/content-policy"

const { auth } = NextAuth(options)

/** Sends whoever has no session to the sign-in page, and back afterwards. A courtesy: the doors of the use-cases decide. */
export const proxy = auth((request) => {
  const { pathname, search, origin } = request.nextUrl
  if (/^\/sign-in(\/|$)/.test(pathname)) return passOn(request.headers, pathname)
  const page = `${pathname}${search}`
  // Server actions answer "signed-out" themselves, so that what was typed stays on the page.
  if (request.auth?.agent || request.method !== "GET") return passOn(request.headers, page)
  const ended = request.cookies.has(SIGNED_IN_COOKIE)
  return NextResponse.redirect(new URL(signInAddress({ page, ended }), origin))
})

/**
 * The cookie may name a session that was ended on the server; the page finds that out and has to know where it stands.
 * Next puts the nonce of the policy on its scripts.
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
