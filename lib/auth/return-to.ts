import type { Route } from "next"

/**
 * Where to go after sign-in: the page that was asked for, when it is a page of this portal, else the home page.
 * Takes what stands in the address of the sign-in page, which anybody may have written there.
 */
export function safeReturnTo(wanted: unknown): Route {
  if (typeof wanted !== "string" || wanted.length > LONGEST || !wanted.startsWith("/")) return "/"
  const base = "http://portal.invalid"
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null
  // Read as a browser reads it: "//elsewhere" and "/\elsewhere" lead away.
  if (url?.origin !== base || /^\/(\/|(sign-in|api)(\/|$))/.test(url.pathname)) return "/"
  // A file would be downloaded and leave the agent on the sign-in page: the page is the one that offers it.
  return `${url.pathname.replace(FILE, "")}${url.search}${url.hash}` as Route
}

/** In UTF-16 units: it comes back in a header, and no page of the portal has a longer address. */
const LONGEST = 2_048

/** How the address of a file ends, behind that of the page that offers it. */
const FILE = /(?<=.)\/(export|archive|certificate|evidence(\/[^/]+)?)$/
