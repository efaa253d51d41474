import { describe, expect, test } from "vitest"
import { ENDPOINTS } from "@/lib/api/endpoints"
import { type Belongings, belongingsOf, nothings } from "../belongings"
import { agent } from "../world"
import { call, keys, serveApi } from "./client"

// Every endpoint, sent the ids of another partner's things.
serveApi()

const theirs = await belongingsOf(await agent("admin.agent@tailspin.example"))
const ours = await belongingsOf(await agent("admin.agent@northwind.example"))
const nobodys = nothings()

const withIds = ENDPOINTS.filter(({ path }) => /\{(customer|cart|order|subscription)Id\}/.test(path)).map(
  (endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const,
)

async function answerTo({ method, path, example }: (typeof ENDPOINTS)[number], sent: Belongings) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: keyof Belongings) => sent[name])
  const query = path.endsWith("/agreements") && method === "get" ? "?agreementType=*" : ""
  const body = method === "get" ? {} : { body: example ?? {} }
  // The sandbox alone may pretend; it is another partner than either.
  const key = path.endsWith("Status") && method === "post" ? keys.sandbox : keys.sales
  const { status, body: answer } = await call(method.toUpperCase(), filled + query, { ...body, key })
  const ids = Object.values(sent)
  return { status, answer: ids.reduce((text, id) => text.replaceAll(id, "ID"), JSON.stringify(answer)) }
}

describe("with another partner's ids it is as if there were nothing:", () => {
  test.each(withIds)("%s", async (_, endpoint) => {
    const answer = await answerTo(endpoint, theirs)
    expect(answer).toEqual(await answerTo(endpoint, nobodys))
    expect(answer.status).toBe(404)
  })

  const withTwo = withIds.filter(([, { path }]) => (path.match(/\{/g) ?? []).length > 1)
  test.each(withTwo)("beside a customer of one's own too: %s", async (_, endpoint) => {
    const [foreign, nothing] = [theirs, nobodys].map((those) => ({ ...those, customerId: ours.customerId }))
    const answer = await answerTo(endpoint, foreign ?? nobodys)
    expect(answer).toEqual(await answerTo(endpoint, nothing ?? nobodys))
    expect(answer.status).toBe(404)
  })

  test("as filters, and as the reseller of a new customer", async () => {
    const { customerId, orderId, resellerId } = theirs
    const filterOf = (field: string, value: string) =>
      encodeURIComponent(JSON.stringify({ Field: field, Value: value, Operator: "starts_with" }))
    for (const path of [
      `/auditrecords?filter=${filterOf("CustomerId", customerId)}`,
      `/customers/${ours.customerId}/subscriptions?order_id=${orderId}`,
      `/customers?filter=${filterOf("IndirectReseller", resellerId)}`,
    ]) {
      const { status, body } = await call("GET", path)
      expect({ path, status, found: body.totalCount }).toEqual({ path, status: 200, found: 0 })
    }
    const create = ENDPOINTS.find(({ method, path }) => method === "post" && path === "/customers")
    const body = { ...(create?.example as object), associatedPartnerId: resellerId }
    expect((await call("POST", "/customers", { body })).status).toBe(400)
  })
})
