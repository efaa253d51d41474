import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newAccessToken } from "@/lib/auth/api-token"
import { addAgent } from "@/lib/usecases/add-agent"
import { blockAgent } from "@/lib/usecases/block-agent"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { revokeApiKey } from "@/lib/usecases/revoke-api-key"
import { NORTHWIND } from "@/prisma/seed/partners"
import { database } from "../owner"
import { agent, lastLine, newCustomer } from "../world"
import { address, call, keys, serveApi } from "./client"

serveApi()

describe("an API key", () => {
  test("opens nothing once it is revoked, has expired, or its agent is blocked", async () => {
    const actor = await agent("sales.agent@northwind.example")
    const { id, secret } = await makeApiKey(actor, { name: "Soon gone", kind: "agent", days: 30 })
    const opens = async () => (await call("GET", "/customers", { key: secret })).status
    expect(await opens()).toBe(200)
    const where = { partnerId_id: { partnerId: actor.partnerId, id } }
    await database().apiKey.update({ where, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await opens()).toBe(401)
    await database().apiKey.update({ where, data: { expiresAt: new Date(Date.now() + 60_000) } })
    const holder = { partnerId_id: { partnerId: actor.partnerId, id: actor.agentId } }
    await database().agent.update({ where: holder, data: { blockedAt: new Date() } })
    expect(await opens()).toBe(401)
    await database().agent.update({ where: holder, data: { blockedAt: null } })
    expect(await opens()).toBe(200)
    await revokeApiKey(actor, { apiKeyId: id })
    expect(await opens()).toBe(401)
  })

  test("is named in the activity log, and says when it was last used", async () => {
    const actor = await agent("sales.agent@northwind.example")
    const { id, secret } = await makeApiKey(actor, { name: "Billing job", kind: "agent", days: 30 })
    const body = { lineItems: [{ id: 0, catalogItemId: "CFQ7TTC0LF8Q:0001:CFQ7TTC0K1T8", quantity: 1 }] }
    await call("POST", `/customers/${await newCustomer()}/carts`, { key: secret, body })
    expect(await lastLine()).toMatchObject({ action: "cart-changed", apiKeyId: id, agentId: actor.agentId })
    const key = () => database().apiKey.findUniqueOrThrow({ where: { partnerId_id: { partnerId: NORTHWIND, id } } })
    await expect.poll(async () => (await key()).lastUsedAt).not.toBe(null)
  })
})

describe("POST /oauth2/token", () => {
  const ask = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    call("POST", "/oauth2/token", {
      key: null,
      text: new URLSearchParams(form).toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    })

  test("gives an application's key a token that opens the API as the key does", async () => {
    const answer = await ask({ grant_type: "client_credentials", client_secret: keys.app })
    expect(answer).toMatchObject({ status: 200, body: { token_type: "Bearer", expires_in: 3600 } })
    expect(answer.body.access_token.split(".")).toHaveLength(3)
    expect((await call("GET", "/customers?size=1", { key: answer.body.access_token })).status).toBe(200)
    expect((await call("GET", "/agreements", { key: answer.body.access_token })).body.code).toBe(900329)
  })

  test("takes the key from a Basic header too", async () => {
    const basic = Buffer.from(`:${keys.app}`).toString("base64")
    const answer = await ask({ grant_type: "client_credentials" }, { Authorization: `Basic ${basic}` })
    expect(answer.status).toBe(200)
    const wrong = await ask({ grant_type: "client_credentials" }, { Authorization: `Basic ${btoa(":wrong")}` })
    expect(wrong).toMatchObject({ status: 401, body: { error: "invalid_client" } })
    expect(wrong.headers.get("WWW-Authenticate")).toBe("Basic")
    for (const { headers } of [answer, wrong]) expect(headers.get("Cache-Control")).toBe("no-store")
  })

  test.each([
    ["an agent's key", () => ({ grant_type: "client_credentials", client_secret: keys.sales }), 401, "invalid_client"],
    ["no key", () => ({ grant_type: "client_credentials" }), 400, "invalid_request"],
    [
      "another name than the key's",
      () => ({ grant_type: "client_credentials", client_secret: keys.app, client_id: "x" }),
      401,
      "invalid_client",
    ],
    ["a password", () => ({ grant_type: "password", username: "a", password: "b" }), 400, "unsupported_grant_type"],
    ["nothing", () => ({}), 400, "unsupported_grant_type"],
  ])("refuses %s", async (_, form, status, error) => {
    expect(await ask(form() as Record<string, string>)).toMatchObject({ status, body: { error } })
  })

  test("a token that was altered to name another key, or that nobody signed, opens nothing", async () => {
    const admin = await agent("global.admin@northwind.example")
    const other = await makeApiKey(admin, { name: "Other", kind: "app", days: 30 })
    const { body } = await ask({ grant_type: "client_credentials", client_secret: keys.app })
    const [head, claims, signature] = body.access_token.split(".")
    const said = JSON.parse(Buffer.from(claims, "base64url").toString())
    const altered = Buffer.from(JSON.stringify({ ...said, sub: other.id })).toString("base64url")
    const none = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url")
    for (const key of [`${head}.${altered}.${signature}`, `${none}.${claims}.`, `${none}.${claims}.${signature}`])
      expect((await call("GET", "/customers", { key })).status).toBe(401)
  })

  test("a token opens nothing after its hour, nor once its key is revoked", async () => {
    const admin = await agent("global.admin@northwind.example")
    const { id, secret } = await makeApiKey(admin, { name: "Short", kind: "app", days: 30 })
    const of = { partnerId: admin.partnerId, keyId: id }
    const opens = async (key: string) => (await call("GET", "/customers?size=1", { key })).status
    expect(await opens(await newAccessToken(of, new Date(Date.now() - 3_590_000)))).toBe(200)
    expect(await opens(await newAccessToken(of, new Date(Date.now() - 3_601_000)))).toBe(401)
    const token = (await ask({ grant_type: "client_credentials", client_secret: secret })).body.access_token
    expect(await opens(token)).toBe(200)
    await revokeApiKey(admin, { apiKeyId: id })
    expect(await opens(token)).toBe(401)
  })
})

describe("an access token of Microsoft Entra ID's", () => {
  const TENANT = "7d0ad9f2-6b29-4d83-9a64-0c1f6ca7d001"
  const OBJECT = "7d0ad9f2-6b29-4d83-9a64-0c1f6ca7d002"
  let issuer = ""
  let sign: (
    claims: Record<string, unknown>,
    changes?: { audience?: string; issuer?: string; expires?: number },
  ) => Promise<string>
  const provider = createServer()
  const looks = { answered: true, withKeys: true, count: 0 }
  const kept = { ...process.env }

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair("RS256")
    const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" }
    provider.on("request", (request, response) => {
      const isLook = request.url?.endsWith("/openid-configuration")
      if (isLook) looks.count++
      if (isLook ? !looks.answered : !looks.withKeys) return response.writeHead(503).end()
      response.setHeader("Content-Type", "application/json")
      response.end(
        JSON.stringify(request.url?.endsWith("/keys") ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` }),
      )
    })
    await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve))
    issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/v2.0`
    sign = (claims, { audience = "api://concord-app", issuer: by = issuer, expires = 600 } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", kid: "one" })
        .setIssuer(by)
        .setAudience(audience)
        .setExpirationTime(Math.floor(Date.now() / 1000) + expires)
        .sign(privateKey)
    Object.assign(process.env, { AUTH_MICROSOFT_ENTRA_ID_ID: "concord-app", AUTH_MICROSOFT_ENTRA_ID_ISSUER: issuer })
    await database().partner.update({ where: { id: NORTHWIND }, data: { entraTenantId: TENANT } })
  })
  afterAll(async () => {
    process.env = kept
    await new Promise((resolve) => provider.close(resolve))
  })

  const claims = { tid: TENANT, oid: OBJECT, upn: "admin.agent@northwind.example", scp: "user_impersonation" }

  test("has its tenant looked up once, however many calls come at once, and again where it did not answer", async () => {
    const ask = async () => (await call("GET", "/agreements", { key: await sign(claims) })).status
    looks.answered = false
    expect(await ask()).toBe(500)
    Object.assign(looks, { answered: true, withKeys: false, count: 0 })
    expect(await ask()).toBe(500)
    looks.withKeys = true
    expect(await Promise.all([ask(), ask(), ask(), ask(), ask()])).toEqual([200, 200, 200, 200, 200])
    expect(looks.count).toBe(1)
  })

  test("acts as the agent that it names, by tenant and object id", async () => {
    expect((await call("GET", "/agreements", { key: await sign(claims) })).status).toBe(200)
    // The person is remembered by its object id from then on, whatever its address says.
    const renamed = await sign({ ...claims, upn: "renamed@northwind.example" })
    expect((await call("GET", "/agreements", { key: renamed })).status).toBe(200)
  })

  test.each([
    ["that has expired", () => sign(claims, { expires: -600 })],
    ["of another tenant", () => sign({ ...claims, tid: OBJECT })],
    ["of a stranger", () => sign({ ...claims, oid: TENANT, upn: "nobody@northwind.example" })],
    ["of an application", () => sign({ tid: TENANT, appid: "x" })],
    ["that is an ID token, without a scope", () => sign({ ...claims, scp: undefined })],
    ["of another issuer", () => sign(claims, { issuer: address() })],
    [
      "that somebody else signed",
      async () => {
        const { privateKey } = await generateKeyPair("RS256")
        const jwt = new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).setIssuer(issuer)
        return jwt.setAudience("concord-app").setExpirationTime("5m").sign(privateKey)
      },
    ],
  ])("%s opens nothing", async (_, token) => {
    expect((await call("GET", "/agreements", { key: await token() })).status).toBe(401)
  })

  test("of a blocked agent opens nothing under another address either", async () => {
    const oid = "7d0ad9f2-6b29-4d83-9a64-0c1f6ca7d003"
    const boss = await agent("global.admin@northwind.example")
    const names = ["leaver", "returner"].map((name) => `${name}@northwind.example`)
    for (const email of names) await addAgent(boss, { name: "Lee Aver", email, roles: ["sales_agent"] })
    const [leaver = "", returner = ""] = names
    const ask = async (upn: string) =>
      (await call("GET", "/customers", { key: await sign({ ...claims, oid, upn }) })).status
    expect(await ask(leaver)).toBe(200)
    await blockAgent(boss, { agentId: (await agent(leaver)).agentId, blocked: true })
    expect([await ask(leaver), await ask(returner)]).toEqual([401, 401])
  })

  test("for another API is refused with a code of its own", async () => {
    const key = await sign(claims, { audience: "https://graph.microsoft.com" })
    expect(await call("GET", "/agreements", { key })).toMatchObject({ status: 401, body: { code: 900420 } })
  })
})
