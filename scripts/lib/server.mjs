// The server: the API answers what is its own, Next the rest; in one process, on one port. `api`: the API alone.
import { EventEmitter } from "node:events"
import { createServer } from "node:http"
import { pathToFileURL } from "node:url"
import { watchBundle } from "./api-bundle.mjs"
import { guard } from "./headers.mjs"
import { openOperatorPort } from "./operator-port.mjs"
import { inStore, root } from "./place.mjs"

const [mode = "start", hostname = "127.0.0.1", port = "3000", bundle = ""] = process.argv.slice(2)

/** @typedef {typeof import("../../lib/server.ts")} Api */

/** @type {Api} */
let api
let isStopping = false
// Longer headers are answered 431 by Node, before anybody looks at them.
const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
  guard(response)
  api.attend(request, response, () => api.answer(request, response, pages))
})
// Nobody is connected on by us: Node would close the connection without a word.
server.on("connect", (_, socket) => {
  socket.on("error", () => {})
  socket.end("HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
})
await loadApi()
if (mode !== "dev") everythingToTheLog()
const pages = await pagesOf()
// Once more: Next listens to what nobody caught as well.
if (mode !== "dev") everythingToTheLog()
openOperatorPort(
  () => api,
  () => isStopping,
)
server.listen(Number(port), hostname)

process.once("SIGTERM", () => {
  isStopping = true
  server.close(() => process.exit(0))
  // Whoever is being answered is answered; a connection that is only kept open is not waited for, and in development
  // neither is the one over which pages are told to reload.
  setInterval(() => server.closeIdleConnections(), 100)
  setTimeout(() => server.closeAllConnections(), mode === "dev" ? 1_000 : 25_000)
})

/** Whatever libraries print goes to the log as a line of its form, and so does what ends the process. */
function everythingToTheLog() {
  api.takeOverConsole()
  api.takeOverFaults()
}

/** Loads the bundled API; in development it is bundled here, and loaded again whenever its sources change. */
async function loadApi() {
  if (mode !== "dev") {
    api = await import(pathToFileURL(bundle).href)
    api.clearHourly()
    return
  }
  const outfile = inStore("dev", "api.mjs")
  await watchBundle(outfile, async (revision) => {
    api = await import(`${pathToFileURL(outfile).href}?${revision}`)
  })
}

/** Next's pages; the API alone has none. */
async function pagesOf() {
  if (mode === "api") {
    const none = (/** @type {unknown} */ _, /** @type {import("node:http").ServerResponse} */ response) =>
      response.writeHead(404).end()
    return none
  }
  const { default: next } = await import("next")
  // Next listens for upgrades where it is told. Only in development it has use for them, and a server that listens must
  // answer: clients that offer HTTP/2 by an upgrade (h2c) would wait for ever.
  const httpServer = mode === "dev" ? server : /** @type {import("node:http").Server} */ (new EventEmitter())
  const app = next({ dev: mode === "dev", dir: root, hostname, port: Number(port), httpServer })
  await app.prepare()
  // Next sends to this address what it passes on to itself: a server action to the page that has it, a page to lead to.
  // Left to find it out, it takes the scheme that a proxy names, and speaks TLS to a port that has none.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachable(hostname)}:${port}`
  return app.getRequestHandler()
}

/** How this machine reaches what listens on an address. @param {string} host */
function reachable(host) {
  if (host === "0.0.0.0") return "127.0.0.1"
  if (host === "::") return "[::1]"
  return host.includes(":") ? `[${host}]` : host
}
