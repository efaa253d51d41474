import { createRequire } from "node:module"
import { Client } from "pg"
import { pdf } from "@/tests/builders"
import { CASES, SEED } from "@/tests/random/chance"
import { MOMENTS, type Request } from "@/tests/server/moments"
import { OwnServer } from "@/tests/server/own-server"
import { written } from "@/tests/server/raw"
import { everyAction, rightArguments } from "./actions"
import { PLACES } from "./places"
import { signedIn } from "./session"
import { TANIA } from "./steps"
import { expect, test, type World } from "./world"

// Whatever a caller does to its connection, at any moment of any request, concerns that request alone.

/** How often each route is broken off, at a moment and in a way of chance; what sends files, in every way there is. */
const EACH = Math.max(2, Math.round(CASES / 10_000))
const AT_ONCE = 6
const LINES = 1_500

const { encodeReply } = createRequire(import.meta.url)("next/dist/compiled/react-server-dom-webpack/client.node") as {
  encodeReply(value: unknown): Promise<string | FormData>
}

test("requests that are broken off at any moment, on every route, touch nobody else's", async ({ world }) => {
  test.setTimeout(600_000)
  const env = { DATABASE_URL: process.env.PORTAL_DATABASE_URL ?? "", AUTH_SECRET: "only for tests" }
  const portal = await OwnServer.start(env, process.env.PORTAL_BUILD)
  const hasEnded = portal.ended.then((code) => `ended with ${code}`)
  const { email } = await world.agent({ partner: "sandbox", role: "admin_agent" })
  const cookies = await signedIn(portal.address, email)
  const ids = await belongings(world)
  const requests = await everyRequest(portal, ids, await signedIn(portal.address, email))
  const files = requests.filter(({ name }) => /export|archive|certificate|evidence/.test(name))
  expect(requests.length, "all kinds of routes").toBeGreaterThan(70)
  expect(files.map(({ name }) => name)).toHaveLength(7)

  const ways = Object.entries(MOMENTS)
  const chance = chances(SEED)
  const trials = [
    ...requests.flatMap((request) => Array.from({ length: EACH }, () => ({ request, way: at(ways, chance()) }))),
    ...files.flatMap((request) => ways.map((way) => ({ request, way }))),
  ]
  const others = new Set<number>()
  let isOver = false
  const meanwhile = (async () => {
    while (!isOver) {
      const answer = await fetch(`${portal.address}/customers`, { headers: { Cookie: cookies } })
      await answer.text()
      others.add(answer.status)
    }
  })()
  const work = trials.values()
  const worker = async () => {
    for (const { request, way } of work) await way[1](portal.address, request, chance())
  }
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, worker)), hasEnded])
  isOver = true
  expect(await Promise.race([meanwhile.then(() => "runs"), hasEnded])).toBe("runs")
  process.stdout.write(`  ${trials.length} requests broken off over ${requests.length} routes\n`)

  expect([...others]).toEqual([200])
  expect(await portal.asked("/ready")).toBe("200 ready")
  // What was under way comes to its end; then every connection to the database is back.
  await expect.poll(() => connectionsOf(portal), { timeout: 60_000 }).toMatchObject({ waiting: 0, held: 0 })
  const lines = portal.lines()
  expect(lines.filter(({ level }) => level === "error")).toEqual([])
  expect(new Set(lines.map(({ pid }) => pid)).size).toBe(1)
  expect(lines.filter(({ brokenOff }) => brokenOff).length).toBeGreaterThan(trials.length / 10)
  await portal.stop()
})

type Ids = Awaited<ReturnType<typeof belongings>>

/** A customer with something behind each address, an activity log of some length, and a file of some size. */
async function belongings(world: World) {
  const customer = await world.customer({ partner: "sandbox", confirmedBy: TANIA, licences: 5 })
  const confirmationId = customer.record.split("/").at(-1) ?? ""
  const { id: agentId } = await world.agent({ partner: "sandbox" })
  const database = new Client({ connectionString: process.env.DATABASE_URL })
  await database.connect()
  await database.query(
    `insert into activity (partner_id, agent_id, customer_id, at, action, particulars)
     select partner_id, id, $2, now() - n * interval '1 minute', 'customer-created', '{"withConfirmation":true,"items":1}' from agent, generate_series(1, $3) n
     where id = $1`,
    [agentId, customer.id, LINES],
  )
  await database.end()
  return {
    customerId: customer.id,
    confirmationId,
    subscriptionId: customer.subscriptionId,
    draftId: await world.draft("sandbox", { companyName: "Broken off" }),
    evidenceId: await world.file("sandbox", confirmationId, Buffer.concat([pdf(), Buffer.alloc(2_000_000, 7)])),
    agentId,
    key: await world.apiKey("sandbox", agentId),
  }
}

/** Every route that there is: pages, downloads, actions, the upload, what stands beside them, and the API's endpoints as it describes them. */
async function everyRequest(portal: OwnServer, ids: Ids, cookies: string): Promise<Request[]> {
  const { host, origin } = new URL(portal.address)
  const own: [string, string][] = [
    ["Cookie", cookies],
    ["Origin", origin],
  ]
  const filled = (path: string) =>
    path.replace(/[[{](\w+)[\]}]/g, (_, name: string) => (ids as Record<string, string>)[name] ?? "none")
  const get = (path: string): Request => ({ name: path, bytes: written({ path: filled(path), headers: own }, host) })
  const upload = "/customers/[customerId]/records/[confirmationId]/evidence"
  const right: Record<string, unknown[]> = rightArguments(ids)
  const actions = everyAction().map(async (action): Promise<Request> => {
    const body = new Response((await encodeReply(right[action.name])) as BodyInit)
    const type = body.headers.get("Content-Type") ?? ""
    // One that ends sessions ends nobody's here.
    const isEnd = ["signOut", "endSessions"].includes(action.name)
    const headers: [string, string][] = [
      ...(isEnd ? own.slice(1) : own),
      ["Next-Action", action.id],
      ["Content-Type", type],
    ]
    const sent = { method: "POST", path: filled(action.page), headers, body: Buffer.from(await body.arrayBuffer()) }
    return { name: action.name, bytes: written(sent, host) }
  })
  const { paths } = await (await fetch(`${origin}/openapi.json`)).json()
  const calls = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): Request => {
      const headers: [string, string][] = [
        ["Authorization", `Bearer ${ids.key}`],
        ["Content-Type", "application/json"],
      ]
      const body = ["get", "head"].includes(method) ? undefined : JSON.stringify({ note: "x".repeat(20_000) })
      const sent = { method: method.toUpperCase(), path: filled(path), headers, ...(body && { body }) }
      return { name: `${method} ${path}`, bytes: written(sent, host) }
    }),
  )
  const file = Buffer.concat([pdf(), Buffer.alloc(500_000, 8)])
  const sent = { method: "POST", path: `${filled(upload)}?name=signed.pdf`, headers: own, body: file }
  return [
    ...[...PLACES.filter((place) => place !== upload), "/sign-in", "/developers", "/icon.svg", "/none"].map(get),
    { name: upload, bytes: written(sent, host) },
    ...(await Promise.all(actions)),
    ...calls,
  ]
}

/** How many connections to the database are in somebody's hands, and how many wait for one. */
async function connectionsOf(portal: OwnServer) {
  const text = await portal.asked("/metrics")
  const count = (state: string) => Number(new RegExp(`connections\\{state="${state}"\\} (\\d+)`).exec(text)?.[1])
  return { waiting: count("waiting"), held: count("open") - count("idle") }
}

/** Numbers from 0 to 1 that a seed repeats. */
function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function at<Item>(items: readonly Item[], chance: number): Item {
  return items[Math.floor(chance * items.length)] as Item
}
