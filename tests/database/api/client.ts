import "../installation"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll } from "vitest"
import { listener } from "@/lib/api/server"
import type { Actor } from "@/lib/domain/actor"
import { attend } from "@/lib/telemetry/attend"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { agent } from "../world"

type Sent = { body?: unknown; text?: string; headers?: Record<string, string>; key?: string | null }
// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is what it asserts.
export type Answered = { status: number; headers: Headers; body: any }

let server: Server

/** The keys that the calls of a test file show: of a sales agent, of the same partner's application, of whoever else. */
export const keys: Record<"sales" | "app" | "helpdesk" | "sandbox" | "reseller" | "china" | "provider", string> = {
  ...{ sales: "", app: "", helpdesk: "", sandbox: "", reseller: "", china: "", provider: "" },
}

/** Serves the API over HTTP for the tests of a file, and makes the keys. */
export function serveApi() {
  beforeAll(async () => {
    process.env.API_CALLS_PER_MINUTE ??= "100000"
    process.env.API_CALLS_PER_MINUTE_AND_KEY ??= "100000"
    server = createServer((request, response) => attend(request, response, () => listener(request, response)))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    keys.sales = await keyOf(await agent("sales.agent@northwind.example"))
    keys.helpdesk = await keyOf(await agent("helpdesk.agent@northwind.example"))
    keys.app = await keyOf(await agent("global.admin@northwind.example"), "app")
    keys.sandbox = await keyOf(await agent("admin.agent@sandbox.northwind.example"))
    keys.reseller = await keyOf(await agent("admin.agent@wingtip.example"))
    keys.provider = await keyOf(await agent("admin.agent@tailspin.example"))
    keys.china = await keyOf(await agent("admin.agent@trey.example"))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
}

async function keyOf(actor: Actor, kind: "agent" | "app" = "agent") {
  return (await makeApiKey(actor, { name: "Test", kind, days: 30 })).secret
}

/** Where the API is served. */
export function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Calls the API as the sales agent, or with another key; null is no key at all. Paths are below /v1 unless they begin with a word of the root. */
export async function call(method: string, path: string, sent: Sent = {}): Promise<Answered> {
  const { body, text = body === undefined ? undefined : JSON.stringify(body), headers, key = keys.sales } = sent
  const url = new URL(/^\/(v1|oauth2|openapi|developers)/i.test(path) ? path : `/v1${path}`, address())
  const answer = await fetch(url, {
    method,
    redirect: "manual",
    headers: {
      ...(key && { Authorization: `Bearer ${key}` }),
      ...(text !== undefined && { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(text !== undefined && { body: text }),
  })
  const said = await answer.text()
  const isJson = answer.headers.get("content-type")?.includes("json")
  return { status: answer.status, headers: answer.headers, body: isJson && said ? JSON.parse(said) : said }
}
