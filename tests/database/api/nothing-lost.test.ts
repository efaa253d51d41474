import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import type { Endpoint } from "@/lib/api/endpoint"
import { ENDPOINTS } from "@/lib/api/endpoints"
import { innermost } from "@/lib/api/fold"
import { offers } from "@/prisma/seed/offers"
import { NORTHWIND_SANDBOX } from "@/prisma/seed/partners"
import { agent, confirmedCustomer, newCustomer, newSubscription } from "../world"
import { call, keys, serveApi } from "./client"
import { MICROSOFTS_MODELS, MICROSOFTS_PARAMETERS } from "./microsofts-models"

// Nothing that is sent is lost in silence: each property of each body, of our schemas and of Microsoft's models, is found
// in the answer, or refused by its name, or stands on the endpoint's list with its reason; and so is each parameter.
serveApi()

const places: Record<string, string> = {}
beforeAll(async () => {
  const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
  const body = example("POST /customers/{customerId}/carts")
  Object.assign(places, {
    customerId,
    subscriptionId: await newSubscription(customerId),
    cartId: (await call("POST", `/customers/${customerId}/carts`, { body })).body.id,
    orderId: (await call("GET", `/customers/${customerId}/orders`)).body.items[0].id,
    templateId: "117a77b0-9360-443b-8795-c6dedc750cf9",
  })
}, 60_000)

const taken = ENDPOINTS.filter(({ body }) => body)
const nameOf = ({ method, path }: Endpoint) => `${method.toUpperCase()} ${path}`

describe.each(taken.map((endpoint) => [nameOf(endpoint), endpoint] as const))("%s", (name, endpoint) => {
  // An etag is a condition, not a wish.
  const own = pathsOf(endpoint.body as z.ZodType).filter((path) => path !== "attributes.etag")
  const known = [...new Set([...own, ...(MICROSOFTS_MODELS[name] ?? [])])]

  test.each(known)("%s", async (path) => {
    const probe = probeOf(path)
    const sent = await freshly(name)
    put(sent.body, path, probe)
    const { status, body } = await call(endpoint.method.toUpperCase(), sent.path, sent)
    const listedThere = isListed(endpoint, path)
    if (status < 300) {
      expect(listedThere || holds(body, probe), `${path} is lost in silence`).toBe(true)
      return
    }
    expect([status, listedThere]).toEqual([400, false])
    // "firstName: defaultAddress.firstName says something else": where two do not fit, both are named.
    const names = (body.data as string[]).flatMap((line) => line.split(/: | /).slice(0, 2))
    expect(
      names.some((one) => `${path}.`.toLowerCase().startsWith(`${one.toLowerCase()}.`)),
      body.description,
    ).toBe(true)
  })
})

const lined = taken.filter(({ path }) => /\/(orders|carts|carts\/\{cartId\})$/.test(path))
describe.each(lined.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
  "%s, of one product twice",
  (name, endpoint) => {
    const known = [...pathsOf(endpoint.body as z.ZodType), ...(MICROSOFTS_MODELS[name] ?? [])]
    const ofLines = [...new Set(known.filter((path) => path.startsWith("lineItems.0.")))]

    // Whichever of the two lines it is said of: there it is found, or by that line's place it is refused.
    test.each(ofLines.flatMap((path) => [path, path.replace(".0.", ".1.")]))("%s", async (path) => {
      const probe = probeOf(path)
      const sent = await freshly(name)
      const { lineItems } = sent.body as { lineItems: object[] }
      lineItems.push(structuredClone({ ...lineItems[0], ...(name.endsWith("/orders") && { lineItemNumber: 1 }) }))
      put(sent.body, path, probe)
      const { status, body } = await call(endpoint.method.toUpperCase(), sent.path, sent)
      const listedThere = isListed(endpoint, path)
      if (status < 300) {
        expect(body.lineItems).toHaveLength(2)
        const place = Number(path.split(".")[1])
        // A line with another number than its place stands elsewhere in the answer; the currency is told of the order.
        const said = /(lineItemNumber|currencyCode)$/.test(path) ? body : body.lineItems[place]
        expect(listedThere || holds(said, probe), `${path} is lost in silence`).toBe(true)
        return
      }
      expect([status, listedThere]).toEqual([400, false])
      const names = (body.data as string[]).map((line) => line.split(": ")[0]?.toLowerCase() ?? "")
      expect(names.some((one) => `${path}.`.toLowerCase().startsWith(`${one}.`) && one.split(".").length > 2)).toBe(
        true,
      )
    })
  },
)

test("each reason on a list is one", () => {
  for (const { readOver = {} } of ENDPOINTS)
    for (const reason of Object.values(readOver)) expect(reason.split(" ").length).toBeGreaterThan(3)
})

describe("each parameter that Microsoft's clients know is obeyed or refused by its name", () => {
  test.each(MICROSOFTS_PARAMETERS)("GET %s?%s=%s", async (path, name, value) => {
    const address = path.replace(/\{(\w+)\}/g, (_, key) => places[key] ?? key)
    const without = await call("GET", address)
    const joined = address.includes("?") ? `${address}&` : `${address}?`
    const answer = await call("GET", `${joined}${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    expect(without.status).toBe(200)
    if (answer.status === 400) {
      expect(answer.body.data.join("\n").toLowerCase()).toContain(name.toLowerCase())
      return
    }
    expect(answer.status).toBe(200)
    expect(listed(answer.body)).not.toEqual(listed(without.body))
  })

  test("and so is any other, on every endpoint that is read", async () => {
    for (const { method, path } of ENDPOINTS) {
      if (method !== "get") continue
      const address = path.replace(/\{(\w+)\}/g, (_, key) => places[key] ?? key)
      const answer = await call("GET", `${address}?somethingElse=1`)
      expect([path, answer.status, answer.body.data]).toEqual([path, 400, [expect.stringMatching(/^somethingElse: /)]])
    }
  })

  test("twice in two ways is refused too", async () => {
    for (const search of ["size=2&size=3", "size=2&Size=3"])
      expect((await call("GET", `/customers?${search}`)).body.data).toEqual([expect.stringMatching(/^size: /i)])
    expect((await call("GET", "/customers?size=2&size=2")).status).toBe(200)
  })
})

/** Whether what stands there is read over for a reason that the endpoint gives. */
function isListed({ readOver = {} }: Endpoint, path: string): boolean {
  const generic = path.replace(/\.\d+(?=\.|$)/g, ".#")
  return (
    Object.keys(readOver).some((at) => `${generic}.`.startsWith(`${at}.`)) ||
    /(^|\.)(attributes|links)(\.|$)/.test(path)
  )
}

/** A body that is right, and where it goes: to somebody to whom nothing has happened yet where that matters. */
async function freshly(name: string): Promise<{ path: string; body: object; key: string }> {
  const [, path = ""] = name.split(" ")
  const at = (more: Record<string, string> = {}) =>
    path.replace(/\{(\w+)\}/g, (_, key) => ({ ...places, ...more })[key] ?? key)
  const body = structuredClone(example(name))
  if (name === "POST /customers")
    put(body, "companyProfile.domain", `n${randomUUID().replaceAll("-", "").slice(0, 20)}`)
  if (name.endsWith("/agreements")) return { path: at({ customerId: await newCustomer() }), body, key: keys.sales }
  if (name.endsWith("AgreementStatus"))
    return { path: at({ customerId: await newCustomer({ partnerId: NORTHWIND_SANDBOX }) }), body, key: keys.sandbox }
  return { path: at(), body, key: keys.sales }
}

function example(name: string): object {
  return (ENDPOINTS.find((endpoint) => nameOf(endpoint) === name)?.example ?? {}) as object
}

/** Another offer than the examples', on the same terms. */
const OTHER_OFFER = offers[1]?.id ?? ""

const PROBES: readonly (readonly [RegExp, unknown])[] = [
  [/quantity$/i, 7],
  [/lineItemNumber$/, 4],
  [
    /isTrial|Attestation|autoRenewEnabled|isSigned|isMicrosoft|allowDelegated|hasPurchasable|attentionNeeded|actionTaken/i,
    true,
  ],
  [/dateAgreed$/, "2026-03-04T05:06:07.89Z"],
  [/(Date|DateTime|Timestamp)$/, "2031-05-06T07:08:09Z"],
  [/email$/i, "probe@lucerne.example"],
  [/phoneNumber$/i, "02 5550 0188"],
  [/postalCode$/i, "110204"],
  [/country$/i, "TW"],
  [/companyProfile\.domain$/, `probe${randomUUID().slice(0, 8)}`],
  [/templateId$/, "117a77b0-9360-443b-8795-c6dedc750cf9"],
  [/^type$/, "MicrosoftCustomerAgreement"],
  [/billingCycle$/, "monthly"],
  [/currencyCode$/, "USD"],
  [/termDuration$/, "P1Y"],
  [/^status$/, "suspended"],
  [/offerId|catalogItemId/, OTHER_OFFER],
  [/totalPrice|listPrice/, 12.5],
]

function probeOf(path: string): unknown {
  return PROBES.find(([pattern]) => pattern.test(path))?.[1] ?? "Probe 83"
}

function put(body: object, path: string, value: unknown): void {
  const names = path.split(".")
  let holder = body as Record<string, unknown>
  for (const [at, name] of names.slice(0, -1).entries()) {
    holder[name] ??= /^\d+$/.test(names[at + 1] ?? "") ? [] : {}
    holder = holder[name] as Record<string, unknown>
  }
  holder[names.at(-1) ?? ""] = value
}

/** Whether an answer has what was sent, wherever it stands. */
function holds(answer: unknown, probe: unknown): boolean {
  if (Array.isArray(answer)) return answer.some((one) => holds(one, probe))
  if (typeof answer === "object" && answer !== null) return Object.values(answer).some((one) => holds(one, probe))
  return typeof probe === "string" ? String(answer).includes(probe) : answer === probe
}

/** The leaves of a schema, by path, the first of each list. */
function pathsOf(schema: z.core.$ZodType, at: readonly string[] = []): string[] {
  const inner = innermost(schema)
  if (inner instanceof z.ZodArray) return pathsOf(inner.element, [...at, "0"])
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([name, field]) => pathsOf(field as z.core.$ZodType, [...at, name]))
  return [at.join(".")]
}

/** What an answer is about: of a list its items. */
function listed(body: { items?: unknown; displayUri?: string }): unknown {
  const { displayUri: _, downloadUri: __, ...rest } = body as Record<string, unknown>
  return body.items ?? rest
}
