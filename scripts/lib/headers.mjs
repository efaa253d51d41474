/** What every answer carries, unless whoever answers says otherwise. */
const FIXED = {
  "X-Content-Type-Options": "nosniff",
  // Nothing is told to other hosts. Our own must see where a form came from: "no-referrer" would hide its origin.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  // For what is no page: somebody's file that a browser shows all the same is nothing of our origin's, and nothing of it
  // runs. Pages have a policy of their own.
  "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
}

/** Puts the headers on an answer. @param {import("node:http").ServerResponse} response */
export function guard(response) {
  for (const [name, value] of Object.entries(FIXED)) response.setHeader(name, value)
  if (process.env.AUTH_URL?.startsWith("https:"))
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
}
