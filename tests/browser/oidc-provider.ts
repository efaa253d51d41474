// Stands in for Microsoft Entra ID: the browser chooses an account on a page of its own, the portal gets the token.
// Started by scripts/lib/identity-provider.mjs, to which it says in one line of JSON where it is.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import type { IncomingMessage } from "node:http"
import { createServer } from "node:https"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type MutableRedirectUri,
  type MutableToken,
  OAuth2Issuer,
  OAuth2Service,
  type TokenRequestIncomingMessage,
} from "oauth2-mock-server"
import { generate } from "selfsigned"
import { NORTHWIND_TENANT, PEOPLE, type Person } from "./microsoft-people"

// next-auth talks to a provider over https only.
const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
  algorithm: "sha256",
  extensions: [
    { name: "basicConstraints", cA: true },
    { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
  ],
})
const folder = mkdtempSync(join(tmpdir(), "concord-oidc-"))
const caFile = join(folder, "ca.pem")
writeFileSync(caFile, cert)
process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(0))

const issuer = new OAuth2Issuer()
await issuer.keys.generate("RS256")
const service = new OAuth2Service(issuer)

const AN_HOUR = 3_600

/** Whom each code stands for, from the choice of an account until the token, and when they showed who they are. */
const chosen = new Map<string, { person: Person; authTime: number }>()
service.on("beforeAuthorizeRedirect", ({ url }: MutableRedirectUri, request: IncomingMessage) => {
  const code = url.searchParams.get("code")
  const person = chosenIn(request)
  if (code && person) chosen.set(code, { person, authTime: authTimeOf(request) })
})
service.on("beforeTokenSigning", ({ payload }: MutableToken, request: TokenRequestIncomingMessage) => {
  const choice = chosen.get(request.body.code ?? "")
  if (!choice) return
  const { tid, oid, name, preferred_username } = choice.person
  Object.assign(payload, { tid, oid, name, preferred_username, sub: oid, auth_time: choice.authTime })
})

const server = createServer({ key, cert }, (request, response) => {
  if (!request.url?.startsWith("/authorize") || chosenIn(request)) return service.requestHandler(request, response)
  response.setHeader("Content-Type", "text/html; charset=utf-8")
  response.end(accountsPage(request.url))
})
server.listen(0, "localhost", () => {
  const { port } = server.address() as AddressInfo
  issuer.url = `https://localhost:${port}`
  const where = { issuer: issuer.url, caFile, clientId: "concord", clientSecret: "not a secret" }
  process.stdout.write(`${JSON.stringify({ ...where, tenantId: NORTHWIND_TENANT })}\n`)
})

function chosenIn(request: IncomingMessage): Person | undefined {
  const account = new URL(request.url ?? "/", "https://localhost").searchParams.get("login_hint")
  return PEOPLE.find((person) => person.account === account)
}

/** Everybody signed in an hour ago, and is asked again only where the portal says so. */
function authTimeOf(request: IncomingMessage): number {
  const asked = new URL(request.url ?? "/", "https://localhost").searchParams
  const now = Math.floor(Date.now() / 1000)
  return asked.get("prompt") === "login" && asked.get("max_age") === "0" ? now : now - AN_HOUR
}

function accountsPage(path: string): string {
  const asked = new URL(path, "https://localhost").searchParams
  const back = new URLSearchParams({ error: "access_denied", state: asked.get("state") ?? "" })
  const links = PEOPLE.map(({ account }) => {
    const href = `${path}&login_hint=${encodeURIComponent(account)}`.replaceAll("&", "&amp;")
    return `<li><a href="${href}">${account}</a></li>`
  })
  return `<!doctype html><html lang="en"><title>Choose an account</title><ul>${links.join("")}</ul><a href="${asked.get("redirect_uri")}?${back.toString().replaceAll("&", "&amp;")}">Back</a></html>`
}
