import { NextResponse } from "next/server"
import NextAuth from "next-auth"
import { options } from "@/lib/auth/options"

const { auth } = NextAuth(options)

/** Sends whoever has no session to the sign-in page, and back afterwards. A courtesy: the doors of the use-cases decide. */
export const proxy = auth((request) => {
  if (request.auth?.agent) return NextResponse.next()
  const { pathname, search } = request.nextUrl
  // Server actions answer "signed-out" themselves, so that what was typed stays on the page.
  if (request.method !== "GET") return NextResponse.next()
  const signIn = new URL("/sign-in", request.nextUrl.origin)
  if (pathname !== "/") signIn.searchParams.set("returnTo", `${pathname}${search}`)
  if (request.cookies.has("was-signed-in")) signIn.searchParams.set("expired", "1")
  return NextResponse.redirect(signIn)
})

export const config = { matcher: ["/((?!sign-in|api/auth|_next/|favicon|icon|.*\\.(?:png|svg|ico)$).*)"] }
