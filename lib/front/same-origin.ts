import type { IncomingHttpHeaders } from "node:http"

/**
 * Whether a request that changes something comes from a page of this portal. Browsers say from where: Sec-Fetch-Site,
 * and, also on hosts without TLS, Origin. Whoever says neither is no page of ours.
 */
export function isFromHere(headers: IncomingHttpHeaders): boolean {
  const { origin, "sec-fetch-site": site } = headers
  if (site !== undefined && site !== "same-origin") return false
  if (origin === undefined) return site !== undefined
  // The same as Next holds it to, which comes afterwards.
  const [forwarded] = [headers["x-forwarded-host"] ?? []].flat().join(",").split(",")
  return URL.canParse(origin) && new URL(origin).host === (forwarded?.trim() || headers.host)
}
