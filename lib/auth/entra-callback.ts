import "server-only"
import { NextRequest } from "next/server"
import { entra } from "./entra"
import { handlers } from "./entra-sign-in"

/**
 * Where Microsoft sends back whoever signed in there: the one address of next-auth's that anybody is led to. Its others,
 * for forms and scripts of its own, are not there. Where one goes on to is in the cookie; what the address says of it is
 * somebody else's.
 */
export async function callback(request: NextRequest): Promise<Response> {
  if (!entra) return new Response(null, { status: 404 })
  const url = new URL(request.url)
  url.searchParams.delete("callbackUrl")
  return handlers.GET(new NextRequest(url, request))
}
