import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { ENDPOINTS } from "@/lib/api/endpoints"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { TREY } from "@/prisma/seed/partners"
import { agent, confirmedCustomer, newCustomer } from "../world"
import { call, keys, serveApi } from "./client"

serveApi()

const confirmation = {
  primaryContact: { firstName: "Tania", lastName: "Carr", email: "tania@fabrikam.example", phoneNumber: "03 555 0188" },
  templateId: CUSTOMER_AGREEMENT_TEMPLATE,
  dateAgreed: "2026-01-15T00:00:00Z",
  type: "MicrosoftCustomerAgreement",
}
const order = { lineItems: [{ lineItemNumber: 0, offerId: BUSINESS_BASIC, quantity: 5 }] }

describe("who calls", () => {
  const some = ENDPOINTS.map(({ method, path }) => [
    method.toUpperCase(),
    path.replace(/\{\w+\}/g, "30000000-0000-4000-8000-000000000001"),
  ])

  test.each(some)("%s %s without a token is 401 in JSON, never a redirect", async (method = "", path = "") => {
    const answer = await call(method, path, { key: null, ...(["GET", "HEAD"].includes(method) ? {} : { body: {} }) })
    expect(answer.status).toBe(401)
    expect(answer.headers.get("www-authenticate")).toBe("Bearer")
    if (method !== "HEAD") expect(answer.body).toMatchObject({ code: 400, description: "Access denied." })
  })

  test.each([["nonsense"], ["concord_unknown"], ["a.b.c"]])("a token that is none, %s, is 401", async (key) => {
    expect((await call("GET", "/customers", { key })).status).toBe(401)
  })

  test("a helpdesk agent reads, and may not confirm, order or create: 403/900150", async () => {
    const customer = `/customers/${await newCustomer()}`
    const key = keys.helpdesk
    expect((await call("GET", `${customer}/agreements?agreementType=*`, { key })).status).toBe(200)
    for (const [path, body] of [
      [`${customer}/agreements`, confirmation],
      [`${customer}/orders`, order],
      ["/customers", {}],
    ] as const)
      expect(await call("POST", path, { key, body })).toMatchObject({ status: 403, body: { code: 900150 } })
  })

  test.each([
    ["/orders", "helpdesk", 900150],
    ["/orders", "reseller", 600006],
    ["/agreements", "app", 900329],
  ] as const)("who may not is told so before what was sent is looked at: %s as %s", async (path, who, code) => {
    const answer = await call("POST", `/customers/not-a-guid${path}`, { key: keys[who], text: "{" })
    expect(answer).toMatchObject({ status: 403, body: { code } })
  })

  test("an application orders and creates, but agreements need a person: 403/900329", async () => {
    const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
    const customer = `/customers/${customerId}`
    const key = keys.app
    expect((await call("POST", `${customer}/orders`, { key, body: order })).status).toBe(201)
    for (const path of [
      "/agreements",
      `${customer}/agreements`,
      `${customer}/directSignedMicrosoftCustomerAgreementStatus`,
    ])
      expect(await call("GET", path, { key })).toMatchObject({ status: 403, body: { code: 900329 } })
    expect(await call("POST", `${customer}/agreements`, { key, body: confirmation })).toMatchObject({
      status: 403,
      body: { code: 900329 },
    })
  })

  test("an indirect reseller is told to work with its provider: 403", async () => {
    const body = order
    const answer = await call("POST", `/customers/${randomUUID()}/orders`, { key: keys.reseller, body })
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 600006, description: expect.stringContaining("provider") },
    })
  })

  test("in 21Vianet there are no agreements, 400/900127, and nothing is gated", async () => {
    const customerId = await newCustomer({ partnerId: TREY })
    const key = keys.china
    const agreements = `/customers/${customerId}/agreements`
    expect(await call("GET", agreements, { key })).toMatchObject({ status: 400, body: { code: 900127 } })
    expect(await call("POST", agreements, { key, body: confirmation })).toMatchObject({
      status: 400,
      body: { code: 900127 },
    })
    expect((await call("POST", `/customers/${customerId}/orders`, { key, body: order })).status).toBe(201)
    const listed = await call("GET", "/customers?agreementStatus=not-applicable&include=eligibility", { key })
    expect(listed.body.items[0].eligibility).toEqual({ canTransact: true, agreementStatus: "not-applicable" })
  })
})

describe("what is not there", () => {
  test.each([
    ["GET", "", 60003],
    ["GET", "/agreements", 60003],
    ["GET", "/orders", 60003],
    ["GET", "/subscriptions", 60003],
    ["GET", "/eligibility", 60003],
    ["GET", "/directSignedMicrosoftCustomerAgreementStatus", 60003],
    ["POST", "/agreements", 60003],
    ["POST", "/orders", 60003],
  ])("%s …%s of another partner's customer or of nobody's is 404/%i", async (method, rest, code) => {
    const others = await newCustomer({ partnerId: TREY })
    for (const id of [others, randomUUID()]) {
      const body = rest === "/orders" ? order : confirmation
      const answer = await call(method, `/customers/${id}${rest}`, method === "POST" ? { body } : {})
      expect(answer).toMatchObject({ status: 404, body: { code } })
    }
  })

  test("an order, a subscription, a cart, a path, a method", async () => {
    const customer = `/customers/${await newCustomer()}`
    expect((await call("GET", `${customer}/orders/NONE`)).body.code).toBe(20000)
    expect((await call("GET", `${customer}/subscriptions/${randomUUID()}`)).body.code).toBe(20003)
    expect((await call("GET", `${customer}/carts/${randomUUID()}`)).body.code).toBe(800008)
    expect(await call("POST", `${customer}/carts/${randomUUID()}/checkout`)).toMatchObject({
      status: 404,
      body: { code: 800008 },
    })
    expect(await call("GET", "/nothing")).toMatchObject({ status: 404, body: { code: 404 } })
    const deleted = await call("DELETE", customer)
    expect(deleted).toMatchObject({ status: 400, body: { code: 405 } })
    expect(deleted.headers.get("allow")).toBe("GET")
    expect((await call("GET", "/domains/contoso.onmicrosoft.com")).body.code).toBe(405)
    expect((await call("HEAD", `/domains/free${Date.now()}.onmicrosoft.com`)).status).toBe(404)
    expect((await call("HEAD", "/domains/contoso.onmicrosoft.com")).status).toBe(200)
  })
})

describe("a confirmation that is not right", () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  test.each([
    ["a day in the future", { dateAgreed: inDays(2) }, 600002, "Date of agreement cannot be greater"],
    ["an hour ahead", { dateAgreed: inDays(1 / 24) }, 600002, "Date of agreement cannot be greater"],
    ["no date at all", { dateAgreed: null }, 800002, "dateAgreed"],
    ["31 February", { dateAgreed: "2026-02-31" }, 800002, "dateAgreed: Enter a day that exists"],
    [
      "the Cloud Agreement's template",
      { templateId: "998b88de-aa99-4388-a42c-1b3517d49490" },
      800002,
      "998b88de-aa99-4388-a42c-1b3517d49490' is no longer supported",
    ],
    ["an unknown template", { templateId: "abc" }, 800002, "no agreement template with the ID abc"],
    ["a type that is not the template's", { type: "MicrosoftCloudAgreement" }, 800002, "type: The template"],
    ["nobody", { primaryContact: null }, 800002, "primaryContact.firstName: Enter the first name"],
    [
      "blanks for a name",
      { primaryContact: { ...confirmation.primaryContact, firstName: "  " } },
      800002,
      "primaryContact.firstName",
    ],
    [
      "no e-mail address",
      { primaryContact: { ...confirmation.primaryContact, email: "tania" } },
      800002,
      "primaryContact.email",
    ],
    [
      "a phone without end",
      { primaryContact: { ...confirmation.primaryContact, phoneNumber: "1".repeat(51) } },
      800002,
      "primaryContact.phoneNumber",
    ],
    [
      "a name that is a number",
      { primaryContact: { ...confirmation.primaryContact, lastName: 7 } },
      800002,
      "primaryContact.lastName",
    ],
  ])("%s is 400, and says so", async (_, changes, code, says) => {
    const customer = `/customers/${await newCustomer()}`
    const answer = await call("POST", `${customer}/agreements`, { body: { ...confirmation, ...changes } })
    expect(answer).toMatchObject({ status: 400, body: { code, description: expect.stringContaining(says) } })
    expect((await call("GET", `${customer}/agreements?agreementType=*`)).body.totalCount).toBe(0)
  })

  test("is told about in Chinese to whoever asks in Chinese", async () => {
    const body = { ...confirmation, primaryContact: { ...confirmation.primaryContact, firstName: "" } }
    const headers = { "X-Locale": "zh-TW" }
    const answer = await call("POST", `/customers/${await newCustomer()}/agreements`, { body, headers })
    expect(answer.body.description).toContain("輸入名字")
    expect(answer.headers.get("x-locale")).toBe("zh-TW")
    expect((await call("GET", `/customers/${randomUUID()}`, { headers })).body.description).toBe("找不到租用戶。")
  })
})

describe("what is malformed is 400, never 422", () => {
  test.each([
    ["a body that is no JSON", "POST", "/orders", { text: "{" }, 800002],
    ["no body", "POST", "/orders", {}, 800002],
    ["a body of another shape", "POST", "/orders", { text: "[]" }, 800002],
    ["a quantity that is half", "POST", "/orders", { body: { lineItems: [{ offerId: "x", quantity: 1.5 }] } }, 800002],
    ["an unknown billing cycle", "POST", "/orders", { body: { ...order, billingCycle: "daily" } }, 900126],
    ["a request id that is no GUID", "POST", "/orders", { body: order, headers: { "MS-RequestId": "7" } }, 800002],
  ])("%s", async (_, method, rest, sent, code) => {
    const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
    expect(await call(method, `/customers/${customerId}${rest}`, sent)).toMatchObject({ status: 400, body: { code } })
  })

  test.each([
    ["/customers/not-a-guid", 900118],
    ["/customers?size=many", 800002],
    ["/customers?seekOperation=Next", 800002],
    ["/auditrecords?seekOperation=Next", 800002],
    ["/customers?filter=%7B", 800002],
    ["/customers?filter=%7B%22Field%22%3A%22Phone%22%2C%22Value%22%3A%22x%22%7D", 800002],
    ["/auditrecords?startDate=2020-01-01", 800002],
    ["/auditrecords?startDate=soon", 800002],
    ["/agreementtemplates/abc/document", 800002],
  ])("GET %s is 400/%i", async (path, code) => {
    expect(await call("GET", path)).toMatchObject({ status: 400, body: { code } })
  })

  test.each([["__proto__"], ["constructor"], ["\u0000"], ["x".repeat(200)]])(
    "an order of an offer called %j",
    async (offerId) => {
      const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
      for (const path of ["orders", "carts"]) {
        const line = { offerId, catalogItemId: offerId, quantity: 1 }
        const headers = { "MS-RequestId": randomUUID() }
        const answer = await call("POST", `/customers/${customerId}/${path}`, { body: { lineItems: [line] }, headers })
        expect(answer).toMatchObject({ status: 400, body: { code: 800002 } })
      }
      expect((await call("GET", `/customers/${customerId}/orders`)).body.totalCount).toBe(0)
    },
  )

  test.each([
    ["more than the offer allows", { offerId: BUSINESS_BASIC, quantity: 301 }, 2002],
    ["an offer that is not there", { offerId: "none", quantity: 1 }, 800002],
    ["another term than the offer's", { offerId: BUSINESS_BASIC, quantity: 1, termDuration: "P3Y" }, 800002],
  ])("an order of %s is refused", async (_, line, code) => {
    const customerId = await confirmedCustomer(await agent("sales.agent@northwind.example"))
    const answer = await call("POST", `/customers/${customerId}/orders`, { body: { lineItems: [line] } })
    expect(answer).toMatchObject({ status: 400, body: { code } })
  })
})
