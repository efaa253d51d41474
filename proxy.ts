import { NextResponse } from "next/server"
import NextAuth from "next-auth"
import { options } from "@/lib/auth/options"
import { PAGE_HEADER, SIGNED_IN_COOKIE, signInAddress } from "@/lib/auth/way-back"

const { auth } = NextAuth(options)

/** Sends whoever has no session to the sign-in page, and back afterwards. A courtesy: the doors of the use-cases decide. */
export const proxy = auth((request) => {
  const { pathname, search, origin } = request.nextUrl
  const page = `${pathname}${search}`
  // Server actions answer "signed-out" themselves, so that what was typed stays on the page.
  if (request.auth?.agent || request.method !== "GET") return passOn(request.headers, page)
  const ended = request.cookies.has(SIGNED_IN_COOKIE)
  return NextResponse.redirect(new URL(signInAddress({ page, ended }), origin))
})

/** The cookie may name a session that was ended on the server; the page finds that out and has to know where it stands. */
function passOn(asked: Headers, page: string) {
  const headers = new Headers(asked)
  headers.set(PAGE_HEADER, page)
  return NextResponse.next({ request: { headers } })
}

// Files that are attached pass by: for a proxy Next keeps every body in memory, and cuts it off at ten megabytes.
export const config = {
  matcher: ["/((?!sign-in|api/auth|_next/|favicon|icon|.*\\.(?:png|svg|ico)$|.*/evidence(?:/|$)).*)"],
}
