import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { agent, confirmedCustomer, newCustomer, newSubscription } from "../world"
import { call, serveApi } from "./client"

// What the .NET SDK sends, in its own spelling, and what it needs back. (wire.md 2 and 3)
serveApi()

let confirmed: string
beforeAll(async () => {
  confirmed = await confirmedCustomer(await agent("sales.agent@northwind.example"))
})

const now = () => new Date()
const person = { FirstName: "Tania", LastName: "Carr", Email: "tania@fabrikam.example" }

describe("the .NET SDK", () => {
  const headers = {
    "MS-CorrelationId": randomUUID(),
    "X-Locale": "en-US",
    "MS-PartnerCenter-Client": "Partner Center .NET SDK",
    "MS-SdkVersion": "3.4.0.0",
  }

  test("confirms in PascalCase, with nulls spelled out, now to seven decimals", async () => {
    const moment = `${now().toISOString().slice(0, -1)}4775Z`
    const body = {
      UserId: null,
      PrimaryContact: { ...person, PhoneNumber: null },
      TemplateId: CUSTOMER_AGREEMENT_TEMPLATE,
      DateAgreed: moment,
      Type: "MicrosoftCustomerAgreement",
      AgreementLink: null,
    }
    const answer = await call("POST", `/customers/${await newCustomer()}/agreements`, { body, headers })
    expect(answer.status).toBe(201)
    expect(answer.body.primaryContact).toEqual({ firstName: "Tania", lastName: "Carr", email: person.Email })
    expect(answer.body.dateAgreed).toBe(moment)
    expect(answer.headers.get("ms-correlationid")).toBe(headers["MS-CorrelationId"])
  })

  test("its own sample leaves the type null: the template decides", async () => {
    const body = {
      PrimaryContact: person,
      TemplateId: CUSTOMER_AGREEMENT_TEMPLATE,
      DateAgreed: "2020-01-15T00:00:00",
      Type: null,
    }
    const answer = await call("POST", `/customers/${await newCustomer()}/agreements`, { body })
    expect(answer).toMatchObject({
      status: 201,
      body: { type: "MicrosoftCustomerAgreement", dateAgreed: "2020-01-15T00:00:00Z" },
    })
  })

  test("creates a customer with every null spelled out", async () => {
    const body = {
      Id: null,
      CommerceId: null,
      CompanyProfile: {
        TenantId: null,
        Domain: `net${Date.now()}.onmicrosoft.com`,
        CompanyName: null,
        Attributes: { ObjectType: "CustomerCompanyProfile" },
      },
      BillingProfile: {
        Id: null,
        FirstName: "Tania",
        LastName: "Carr",
        Email: "tania@lucerne.example",
        Culture: "EN-US",
        Language: "En",
        CompanyName: "Lucerne Publishing",
        DefaultAddress: {
          Country: "TW",
          Region: null,
          City: "台北市",
          State: null,
          AddressLine1: "中山北路二段42號",
          AddressLine2: null,
          PostalCode: "104094",
          FirstName: "Tania",
          MiddleName: null,
          LastName: "Carr",
          PhoneNumber: null,
        },
        Attributes: { Etag: null, ObjectType: "CustomerBillingProfile" },
      },
      RelationshipToPartner: "unknown",
      AllowDelegatedAccess: null,
      UserCredentials: null,
      Attributes: { ObjectType: "Customer" },
    }
    const answer = await call("POST", "/customers", { body, headers })
    expect(answer).toMatchObject({
      status: 201,
      body: {
        companyProfile: { domain: body.CompanyProfile.Domain, companyName: "Lucerne Publishing" },
        relationshipToPartner: "reseller",
        billingProfile: { culture: "EN-US", language: "En", email: "tania@lucerne.example" },
        userCredentials: { userName: expect.any(String), password: expect.any(String) },
        attributes: { objectType: "Customer" },
      },
    })
    expect((await call("HEAD", `/domains/${body.CompanyProfile.Domain}`)).status).toBe(200)
  })

  test("orders in PascalCase, many nulls in a line", async () => {
    const body = {
      Id: null,
      ReferenceCustomerId: confirmed.toUpperCase(),
      BillingCycle: "monthly",
      LineItems: [
        {
          LineItemNumber: 0,
          ProvisioningContext: null,
          OfferId: BUSINESS_BASIC,
          SubscriptionId: null,
          ParentSubscriptionId: null,
          FriendlyName: null,
          Quantity: 2,
          TermDuration: null,
          PartnerIdOnRecord: null,
          Attributes: { ObjectType: "OrderLineItem" },
        },
      ],
      CurrencyCode: null,
      CreationDate: null,
      Status: null,
      PartnerOnRecordAttestationAccepted: null,
      Attributes: { ObjectType: "Order" },
    }
    const answer = await call("POST", `/customers/${confirmed.toUpperCase()}/orders`, { body, headers })
    expect(answer).toMatchObject({ status: 201, body: { status: "completed", attributes: { objectType: "Order" } } })
    const number = answer.body.id.toLowerCase()
    expect((await call("GET", `/customers/${confirmed}/orders/${number}`)).body.id).toBe(answer.body.id)
    const made = await call("GET", `/customers/${confirmed}/subscriptions?order_id=${number}`)
    expect(made.body).toMatchObject({ totalCount: 1, items: [{ orderId: answer.body.id, quantity: 2 }] })
  })

  test("patches the whole resource in PascalCase, with its etag and links", async () => {
    const subscription = `/customers/${confirmed}/subscriptions/${await newSubscription(confirmed)}`
    const got = (await call("GET", subscription)).body
    const body = {
      Id: got.id,
      FriendlyName: got.friendlyName,
      Quantity: 12,
      UnitType: "Licenses",
      CreationDate: got.creationDate,
      Status: "active",
      AutoRenewEnabled: true,
      BillingType: "license",
      BillingCycle: "monthly",
      TermDuration: "P1Y",
      OrderId: got.orderId,
      SuspensionReasons: null,
      Links: { Offer: null, Self: { Uri: got.links.self.uri, Method: "GET", Headers: [] } },
      Attributes: { Etag: got.attributes.etag, ObjectType: "Subscription" },
    }
    expect(await call("PATCH", subscription, { body })).toMatchObject({ status: 200, body: { quantity: 12 } })
    const stale = await call("PATCH", subscription, { body: { ...body, Quantity: 13 } })
    expect(stale).toMatchObject({ status: 400, body: { code: 2055 } })
  })

  test("puts a cart together with an expiration that is no date, and checks it out with a string", async () => {
    const carts = `/customers/${confirmed}/carts`
    const line = { Id: 0, CatalogItemId: BUSINESS_BASIC, Quantity: 1, BillingCycle: "Monthly", TermDuration: "P1Y" }
    const cart = await call("POST", carts, {
      body: { Id: null, CreationTimestamp: null, ExpirationTimestamp: "0001-01-01T00:00:00", LineItems: [line] },
    })
    expect(cart.status).toBe(201)
    const { lineItems: _, ...rest } = cart.body
    const put = await call("PUT", `${carts}/${cart.body.id}/`, {
      body: { ...rest, LineItems: [{ ...line, Quantity: 4 }] },
    })
    expect(put).toMatchObject({ status: 200, body: { lineItems: [{ quantity: 4, termDuration: "P1Y" }] } })
    const checkout = await call("POST", `${carts}/${cart.body.id}/checkout`, { text: '"success"' })
    expect(checkout).toMatchObject({ status: 201, body: { orders: [{ lineItems: [{ quantity: 4 }] }] } })
  })

  test("pages by the link it is given: the address, and the header that goes with it", async () => {
    const first = await call("GET", "/customers?size=40")
    expect(first.body).toMatchObject({ totalCount: 40, attributes: { objectType: "Collection" } })
    const { uri, headers } = first.body.links.next
    expect(uri).toMatch(/^\/customers\?size=40&.*seekOperation=Next/)
    const [{ key, value }] = headers
    const second = await call("GET", uri, { headers: { [key]: value } })
    const ids = new Set([...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id))
    expect(ids.size).toBe(80)
  })

  test("asks for all agreements with a bare star", async () => {
    const answer = await call("GET", "/agreements?agreementType=*")
    expect(answer.body.items.map((item: { agreementType: string }) => item.agreementType)).toEqual([
      "MicrosoftCloudAgreement",
      "MicrosoftCustomerAgreement",
    ])
  })
})
