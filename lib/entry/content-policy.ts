/** What a page may load and where it may send: a Content-Security-Policy. Scripts run by the nonce of their request only. */
export function contentPolicy(nonce: string, { isDevelopment, formTarget }: Setting): string {
  return [
    "default-src 'self'",
    // Development compiles in the browser.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // React and the calendar place things by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    // Signing in with Microsoft leads there from a form.
    `form-action 'self'${formTarget ? ` ${formTarget}` : ""}`,
    "frame-ancestors 'none'",
  ].join("; ")
}

type Setting = {
  isDevelopment: boolean
  /** Another origin that a form may lead to, or null. */
  formTarget: string | null
}
