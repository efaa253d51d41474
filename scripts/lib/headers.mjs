/** What every answer carries, unless whoever answers says otherwise. */
const FIXED = {
  "X-Content-Type-Options": "nosniff",
  // Nothing is told to other hosts. Our own must see where a form came from: "no-referrer" would hide its origin.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  // For what is not a page: somebody's file, opened in the browser, is no page of ours. Pages have a policy of their own.
  "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
}

/** The header that says to the portal from which address a request came (lib/auth/client-address.ts). */
const CLIENT_HEADER = "x-concord-client"

/**
 * Puts the headers on an answer, and the client's address on its request. Behind proxies, TRUSTED_PROXIES of them, the
 * address is what the outermost of those saw; without, whoever is connected.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function guard(request, response) {
  for (const [name, value] of Object.entries(FIXED)) response.setHeader(name, value)
  if (process.env.AUTH_URL?.startsWith("https:"))
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
  request.headers[CLIENT_HEADER] = addressOf(request)
}

/** @param {import("node:http").IncomingMessage} request */
function addressOf({ headers, socket }) {
  const proxies = Number(process.env.TRUSTED_PROXIES ?? 0)
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",")
  const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : ""
  return seen || (socket.remoteAddress ?? "")
}
