import { describe, expect, test } from "vitest"
import { ROLES } from "@/lib/domain/role"
import { FREE_TRIES } from "@/lib/domain/sign-in-wait"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { agent } from "../world"
import { call, keys, serveApi } from "./client"

process.env.API_CALLS_PER_MINUTE = "7"
process.env.API_CALLS_PER_MINUTE_AND_KEY = "5"
serveApi()

const times = (count: number, key: () => string) =>
  Promise.all(Array.from({ length: count }, () => call("GET", "/customers?size=1", { key: key() })))
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort()

test("a key that calls too often is told to wait, and for how long; its partner's others have the rest, and other partners theirs", async () => {
  const answers = await times(8, () => keys.sales)
  expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
  const refused = answers.find(({ status }) => status === 429)
  expect(refused?.body).toMatchObject({ code: 429 })
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0)
  expect(statuses(await times(4, () => keys.app))).toEqual([200, 200, 429, 429])
  expect(statuses(await times(1, () => keys.provider))).toEqual([200])
})

test("a right key gets no more tokens than it may call", async () => {
  const admin = { ...(await agent("admin.agent@tailspin.example")), roles: ROLES }
  const { secret } = await makeApiKey(admin, { name: "Eager", kind: "app", days: 30 })
  const headers = { "Content-Type": "application/x-www-form-urlencoded" }
  const text = `grant_type=client_credentials&client_secret=${secret}`
  const answers = await Promise.all(Array.from({ length: 8 }, () => call("POST", "/oauth2/token", { text, headers })))
  expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
  const refused = answers.find(({ status }) => status === 429)
  expect(refused?.body).toMatchObject({ error: "temporarily_unavailable" })
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0)
})

describe("after many wrong keys from one address", () => {
  const wrong = () => call("GET", "/customers?size=1", { key: "A".repeat(43) })
  const form = { "Content-Type": "application/x-www-form-urlencoded" }
  const text = `grant_type=client_credentials&client_secret=${"B".repeat(43)}`

  test("the next have to wait, for a time that is told and grows; a right one has not", async () => {
    for (let tries = 0; tries < FREE_TRIES.caller; tries++) expect((await wrong()).status).toBe(401)
    const answer = await wrong()
    expect(answer).toMatchObject({ status: 429, body: { code: 429 } })
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)

    const token = await call("POST", "/oauth2/token", { text, headers: form })
    expect(token).toMatchObject({ status: 429, body: { error: "temporarily_unavailable" } })
    expect(Number(token.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await call("GET", "/customers?size=1", { key: keys.sandbox })).status).toBe(200)
  })

  test("whoever shows no key at all is told so, however often", async () => {
    expect((await call("GET", "/customers?size=1", { key: null })).status).toBe(401)
  })
})
