// The server: the API answers what is its own, Next the rest; in one process, on one port. `api`: the API alone.
import { EventEmitter } from "node:events"
import { createServer } from "node:http"
import { pathToFileURL } from "node:url"
import { watchBundle } from "./api-bundle.mjs"
import { guard } from "./headers.mjs"
import { inStore, root } from "./place.mjs"

const [mode = "start", hostname = "127.0.0.1", port = "3000", bundle = ""] = process.argv.slice(2)

/** @typedef {import("node:http").RequestListener} RequestListener */
/** @typedef {{ listener: RequestListener, isOfApi: (url: string, authorization?: string) => boolean }} Api */

/** @type {Api} */
let api
const server = createServer((request, response) => {
  guard(request, response)
  const answer = api.isOfApi(request.url ?? "/", request.headers.authorization) ? api.listener : pages
  answer(request, response)
})
await loadApi()
const pages = await pagesOf()
server.listen(Number(port), hostname)

process.once("SIGTERM", () => {
  server.close(() => process.exit(0))
  // Whoever is being answered is answered; a connection that is only kept open is not waited for.
  setInterval(() => server.closeIdleConnections(), 100)
  setTimeout(() => server.closeAllConnections(), 4_000)
})

/** Loads the bundled API; in development it is bundled here, and loaded anew whenever its sources change. */
async function loadApi() {
  if (mode !== "dev") {
    api = await import(pathToFileURL(bundle).href)
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
  return app.getRequestHandler()
}
