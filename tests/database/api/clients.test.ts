import { beforeAll, describe, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { acceptance } from "@/tests/builders"
import { agent, confirmedCustomer, newCustomer, newSubscription } from "../world"
import { call, serveApi } from "./client"

// What the known clients besides the .NET SDK send, in its own spelling, and what it needs back. (wire.md 2 and 3)
serveApi()

let confirmed: string
beforeAll(async () => {
  confirmed = await confirmedCustomer(await agent("sales.agent@northwind.example"))
})

describe("the Java SDK", () => {
  test("searches by a filter in its own spelling", async () => {
    const filter = JSON.stringify({ value: "conto", field: "CompanyName", fieldType: "String", operator: "StartsWith" })
    const answer = await call("GET", `/customers?size=0&filter=${encodeURIComponent(filter)}`)
    expect(answer.body).toMatchObject({ totalCount: 1, items: [{ companyProfile: { companyName: "Contoso, Ltd." } }] })
  })

  test("confirms in camelCase with its attributes", async () => {
    const body = {
      attributes: { objectType: "Agreement" },
      dateAgreed: "2026-01-15T11:30:42.203Z",
      primaryContact: {
        firstName: "Tania",
        lastName: "Carr",
        email: "tania@fabrikam.example",
        phoneNumber: "03 555 0188",
      },
      templateId: CUSTOMER_AGREEMENT_TEMPLATE,
      type: "MicrosoftCustomerAgreement",
    }
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      "MS-Contract-Version": "v1",
      "Accept-Encoding": "gzip",
    }
    const answer = await call("POST", `/customers/${await newCustomer()}/agreements`, { body, headers })
    expect(answer).toMatchObject({ status: 201, body: { dateAgreed: "2026-01-15T11:30:42.203Z" } })
  })

  test("orders with a price, and reads orders with include_price", async () => {
    const line = { lineItemNumber: 0, offerId: BUSINESS_BASIC, quantity: 1 }
    const body = { billingCycle: "monthly", totalPrice: 0.0, lineItems: [line] }
    expect((await call("POST", `/customers/${confirmed}/orders`, { body })).status).toBe(201)
    const read = await call("GET", `/customers/${confirmed}/orders?include_price=false`)
    expect(read.body.totalCount).toBeGreaterThan(0)
  })

  test("sends a property in a spelling of its own, which is left alone", async () => {
    const subscription = `/customers/${confirmed}/subscriptions/${await newSubscription(confirmed)}`
    const got = (await call("GET", subscription)).body
    const body = { ...got, hasPurchasableAddOns: false, quantity: 11 }
    expect((await call("PATCH", subscription, { body })).body.quantity).toBe(11)
  })
})

describe("pliancy's client", () => {
  test("sends no header of Microsoft's, and still gets them all", async () => {
    const answer = await call("GET", "/customers", { headers: { Accept: "application/json, text/plain, */*" } })
    for (const name of ["ms-requestid", "ms-correlationid", "ms-cv", "ms-serverid", "x-locale"])
      expect(answer.headers.get(name)).toBeTruthy()
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/)
    expect(answer.body.items[0]).toMatchObject({ relationshipToPartner: "reseller" })
  })

  test("creates a customer in a mix of spellings", async () => {
    const body = {
      enableGDAPByDefault: true,
      CompanyProfile: { Domain: `mixed${Date.now()}` },
      BillingProfile: {
        Culture: "EN-US",
        Email: "tania@lucerne.example",
        Language: "en",
        CompanyName: "Mixed Company",
        DefaultAddress: {
          ...{ FirstName: "Tania", LastName: "Carr", AddressLine1: "One Microsoft Way", City: "Redmond" },
          ...{ State: "WA", PostalCode: "98052", Country: "us" },
        },
      },
    }
    expect((await call("POST", "/customers", { body })).status).toBe(201)
  })

  test("orders and changes what it got", async () => {
    const body = {
      lineItems: [{ offerId: BUSINESS_BASIC, quantity: 1, termDuration: "P1Y", lineItemNumber: 0 }],
      billingCycle: "monthly",
    }
    const { subscriptionId } = (await call("POST", `/customers/${confirmed}/orders`, { body })).body.lineItems[0]
    const subscription = `/customers/${confirmed}/subscriptions/${subscriptionId}`
    const got = (await call("GET", subscription)).body
    expect((await call("PATCH", subscription, { body: { ...got, quantity: 2 } })).body.quantity).toBe(2)
  })
})

describe("the Kotlin client", () => {
  test("sends now minus a minute, and its enum values in capitals", async () => {
    const body = {
      ...{ templateId: CUSTOMER_AGREEMENT_TEMPLATE, type: "MicrosoftCustomerAgreement" },
      dateAgreed: new Date(Date.now() - 60_000).toISOString(),
      primaryContact: { firstName: "Tania", lastName: "Carr", email: "tania@fabrikam.example", phoneNumber: "" },
    }
    expect((await call("POST", `/customers/${await newCustomer()}/agreements`, { body })).status).toBe(201)
    const order = { billingCycle: "Monthly", lineItems: [{ lineItemNumber: 0, offerId: BUSINESS_BASIC, quantity: 1 }] }
    expect((await call("POST", `/customers/${confirmed}/orders`, { body: order })).status).toBe(201)
  })
})

describe("any client", () => {
  test.each([["/V1/Customers"], ["/v1/customers/"], ["/v1/AGREEMENTS?agreementType=microsoftcustomeragreement"]])(
    "writes %s, and is answered without a redirect",
    async (path) => {
      expect((await call("GET", path)).status).toBe(200)
    },
  )

  test("may send a byte order mark before the JSON", async () => {
    const text = `\uFEFF${JSON.stringify({ addressLine1: "1", city: "Taipei", postalCode: "104094", country: "TW" })}`
    expect((await call("POST", "/validations/address", { text })).status).toBe(200)
  })

  test.each(["p1y", ""])("may write the offer's own term as %j", async (termDuration) => {
    const body = { lineItems: [{ offerId: BUSINESS_BASIC, quantity: 1, termDuration }] }
    expect((await call("POST", `/customers/${confirmed}/orders`, { body })).status).toBe(201)
  })

  test("reads the default agreement type as the Cloud Agreement's only", async () => {
    const metadata = await call("GET", "/agreements")
    expect(metadata.body).toEqual({
      totalCount: 1,
      items: [
        {
          templateId: "998b88de-aa99-4388-a42c-1b3517d49490",
          agreementType: "MicrosoftCloudAgreement",
          agreementLink: expect.any(String),
          versionRank: 0,
        },
      ],
      links: { self: { uri: "/agreements", method: "GET", headers: [] } },
      attributes: { objectType: "Collection" },
    })
    expect((await call("GET", `/customers/${confirmed}/agreements`)).body.totalCount).toBe(0)
    const all = await call("GET", `/customers/${confirmed}/agreements?agreementType=*`)
    expect(all.body.items).toMatchObject([{ primaryContact: { email: acceptance().email } }])
  })
})
