// The server: the API answers what is its own, Next the rest; in one process, on one port. `api`: the API alone.
import { EventEmitter } from "node:events"
import { createServer } from "node:http"
import { pathToFileURL } from "node:url"
import { watchBundle } from "./api-bundle.mjs"
import { refuseLarge } from "./bodies.mjs"
import { guard } from "./headers.mjs"
import { openOperatorPort } from "./operator-port.mjs"
import { inStore, root } from "./place.mjs"

const [mode = "start", hostname = "127.0.0.1", port = "3000", bundle = ""] = process.argv.slice(2)

/** @typedef {import("node:http").RequestListener} RequestListener */
/** @typedef {typeof import("../../lib/server.ts")} Api */

/** @type {Api} */
let api
let isStopping = false
const server = createServer((request, response) => {
  guard(response)
  const answer = api.isOfApi(request.url ?? "/", request.headers.authorization) ? api.listener : pages
  api.attend(request, response, () => answer(request, response))
})
await loadApi()
if (mode !== "dev") everythingToTheLog()
const pages = await pagesOf()
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
  process.on("uncaughtException", (error) => {
    api.tellFault(error)
    process.exit(1)
  })
}

/** Loads the bundled API; in development it is bundled here, and loaded anew whenever its sources change. */
async function loadApi() {
  if (mode !== "dev") {
    api = await import(pathToFileURL(bundle).href)
    api.clearReceiptsEachHour()
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
  const handle = app.getRequestHandler()
  return (
    /** @type {import("node:http").IncomingMessage} */ request,
    /** @type {import("node:http").ServerResponse} */ response,
  ) => refuseLarge(request, response) || handle(request, response)
}
