import { expect, test } from "vitest"
import recorded from "@/tests/published/recorded.json"
import { agent, confirmedCustomer, newSubscription } from "../world"
import { call, serveApi } from "./client"
import { propertiesOf, without } from "./properties"

// What was recorded between Microsoft's own module for PowerShell and the API, sent to ours and compared.
serveApi()

test("the recorded call for the agreements is answered as it was", async () => {
  const { path, headers, answer, answerHeaders } = recorded.agreements
  const { status, body, headers: named } = await call("GET", path, { headers })
  expect(status).toBe(200)
  // The text stands elsewhere by now.
  const agreementLink = expect.stringMatching(/^https:\/\//)
  expect(body).toEqual({ ...answer, items: answer.items.map((item) => ({ ...item, agreementLink })) })
  for (const name of answerHeaders) expect(named.get(name), name).toBeTruthy()
  expect(named.get("MS-RequestId")).toBe(headers["MS-RequestId"])
  expect(named.get("MS-CorrelationId")).toBe(headers["MS-CorrelationId"])
})

test("a suspended subscription has the properties of a recorded one, each of its type", async () => {
  const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
  const subscriptionId = await newSubscription(customerId)
  const own = `/customers/${customerId}/subscriptions`
  expect((await call("PATCH", `${own}/${subscriptionId}`, { body: { status: "suspended" } })).status).toBe(200)

  const { body } = await call("GET", own)
  const [ours] = body.items
  const [theirs] = recorded.subscriptions.items
  expect(without(propertiesOf(ours), propertiesOf(theirs))).toEqual(["termDuration"])
  expect(without(propertiesOf(theirs), propertiesOf(ours))).toEqual([])
  // We have no catalogue of offers to link to.
  expect(typesOf(ours)).toMatchObject(typesOf({ ...theirs, links: { self: theirs?.links.self } }) as object)
  expect({ ...ours, actions: ours.actions.toSorted() }).toMatchObject({
    unitType: theirs?.unitType,
    status: theirs?.status,
    billingType: theirs?.billingType,
    billingCycle: theirs?.billingCycle,
    actions: theirs?.actions,
    suspensionReasons: theirs?.suspensionReasons,
    contractType: theirs?.contractType,
    attributes: { objectType: theirs?.attributes.objectType },
  })
})

/** What kind of value each property is; a date is told from other text. */
function typesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typesOf)
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typesOf(inner)]))
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? "instant" : typeof value
}
