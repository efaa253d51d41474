import { type Context, Hono } from "hono"
import { accessTokenFor, applicationOf, TOKEN_SECONDS } from "@/lib/auth/api-caller"
import { secondsToWait, secondsToWaitAfterWrongKey } from "@/lib/auth/api-rate"
import { note } from "@/lib/telemetry/request-facts"
import { CONTENT_ENCODINGS, readBody } from "./body"

/** Access tokens for applications' keys, as OAuth 2.0 has it (RFC 6749, 4.4): the key is the client's secret. */
export const oauth = new Hono()

oauth.post("/oauth2/token", async (context) => {
  note({ route: "/oauth2/token" })
  context.header("Cache-Control", "no-store")
  const sent = await readBody(context.req.raw)
  if (!("text" in sent))
    return refused(
      context,
      400,
      "invalid_request",
      "unreadable" in sent ? sent.unreadable : `The body's Content-Encoding is none of ${CONTENT_ENCODINGS}.`,
    )
  const form = new URLSearchParams(sent.text)
  const [basicId, basicSecret] = basicOf(context.req.header("Authorization"))
  if (form.get("grant_type") !== "client_credentials")
    return refused(context, 400, "unsupported_grant_type", "grant_type must be client_credentials.")
  const secret = form.get("client_secret") || basicSecret
  if (!secret) return refused(context, 400, "invalid_request", "client_secret must be an application's API key.")

  const now = new Date()
  const application = await applicationOf({ secret, clientId: form.get("client_id") || basicId }, now)
  // A right key counts as any call of its does; a wrong one as a guess.
  const wait = application ? await secondsToWait(application) : await secondsToWaitAfterWrongKey()
  if (wait !== null) {
    context.header("Retry-After", String(wait))
    return refused(context, 429, "temporarily_unavailable", application ? TOO_MANY : TOO_MANY_WRONG)
  }
  if (!application) {
    // Whoever showed the key in a header is told by which scheme. (RFC 6749, 5.2)
    if (basicSecret) context.header("WWW-Authenticate", "Basic")
    return refused(
      context,
      401,
      "invalid_client",
      "client_secret is no application's API key that is valid, or client_id is not that key's ID (it may be left out).",
    )
  }
  const token = await accessTokenFor(application, now)
  return context.json({ token_type: "Bearer", expires_in: TOKEN_SECONDS, access_token: token })
})

const TOO_MANY = "This key asks too often: try again after the time given in Retry-After."
const TOO_MANY_WRONG = "Too many wrong keys came from this address: try again later."

function refused(context: Context, status: 400 | 401 | 429, error: string, description: string): Response {
  return context.json({ error, error_description: description }, status)
}

function basicOf(authorization: string | undefined): (string | undefined)[] {
  const [, encoded] = authorization?.match(/^Basic +(\S+)$/i) ?? []
  try {
    return encoded ? Buffer.from(encoded, "base64").toString().split(":").map(decodeURIComponent) : []
  } catch {
    return []
  }
}
