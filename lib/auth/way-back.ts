/** The request header in which the proxy tells a page its own address: server components are not told by Next. */
export const PAGE_HEADER = "x-concord-page"

/**
 * The address of the sign-in page for whoever asked for `page` (path and query) and is nobody: it leads back there.
 * `ended` says that somebody was signed in, so that the page can tell that the session is over.
 */
export function signInAddress({ page, ended }: { page: string | null; ended: boolean }): `/sign-in${string}` {
  const query = new URLSearchParams({
    ...(page && page !== "/" && { returnTo: page }),
    ...(ended && { expired: "1" }),
  })
  return query.size > 0 ? `/sign-in?${query}` : "/sign-in"
}

/** The address of the page where a sign-in goes on that lacks something; it leads back to `page`. */
export function stepAddress(page: string): `/sign-in/step${string}` {
  return page === "/" ? "/sign-in/step" : `/sign-in/step?${new URLSearchParams({ returnTo: page })}`
}
