/**
 * Whether a request that changes something comes from a page of this portal. Browsers say from where: Sec-Fetch-Site, or,
 * on hosts without TLS, Origin. Whoever says neither is no page of ours.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site")
  if (site) return site === "same-origin"
  const origin = headers.get("origin")
  const host = headers.get("x-forwarded-host") ?? headers.get("host")
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
