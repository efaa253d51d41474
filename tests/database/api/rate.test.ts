import { expect, test } from "vitest"
import { call, keys, serveApi } from "./client"

process.env.API_CALLS_PER_MINUTE = "5"
serveApi()

test("a partner that calls too often is told to wait, and for how long; others are not", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => call("GET", "/customers?size=1")))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
  const refused = answers.find(({ status }) => status === 429)
  expect(refused?.body).toMatchObject({ code: 429 })
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0)
  expect((await call("GET", "/customers?size=1", { key: keys.provider })).status).toBe(200)
})
