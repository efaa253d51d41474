// How large a body may be is asked before anything reads it: next-auth takes in whatever comes.
const KB = 1024
/** Attached files are counted while they come in (lib/entry/upload.ts). */
const UPLOAD = /^\/customers\/[^/]+\/records\/[^/]+\/evidence(\?|$)/

/** The most bytes that a page, an action or the sign-in takes; null: it counts itself. @param {string} url */
function limitOf(url) {
  if (url.startsWith("/api/auth/")) return 64 * KB
  return UPLOAD.test(url) ? null : 1024 * KB
}

/**
 * Answers a request whose body is larger than the pages take, or does not say how large it is. Browsers always do.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} whether it was answered
 */
export function refuseLarge({ url = "/", headers }, response) {
  const limit = limitOf(url)
  if (limit === null) return false
  const status = headers["transfer-encoding"] ? 411 : Number(headers["content-length"] ?? 0) > limit ? 413 : null
  if (!status) return false
  // What still comes is not read, so nothing else can come on this connection.
  response.writeHead(status, { Connection: "close" }).end()
  return true
}
