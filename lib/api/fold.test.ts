import { describe, expect, test } from "vitest"
import { z } from "zod"
import { fold } from "./fold"

const Sent = z.object({
  billingCycle: z.enum(["monthly", "one_time"]).optional(),
  lineItems: z.array(z.object({ offerId: z.string(), quantity: z.number() })).default([]),
  primaryContact: z.object({ firstName: z.string() }).optional(),
})

describe("what a client sent becomes the schema's spelling", () => {
  test.each([
    ["camelCase", { lineItems: [{ offerId: "a", quantity: 1 }] }, { lineItems: [{ offerId: "a", quantity: 1 }] }],
    ["PascalCase", { LineItems: [{ OfferId: "a", Quantity: 1 }] }, { lineItems: [{ offerId: "a", quantity: 1 }] }],
    ["capitals", { PRIMARYCONTACT: { FIRSTNAME: "Tania" } }, { primaryContact: { firstName: "Tania" } }],
    ["nulls", { billingCycle: null, PrimaryContact: { FirstName: null } }, { primaryContact: {} }],
    [
      "unknown names",
      { Attributes: { objectType: "Order" }, "": 1, billingCycle: "monthly" },
      { billingCycle: "monthly" },
    ],
    ["an enum value in other case", { BillingCycle: "Monthly" }, { billingCycle: "monthly" }],
    ["an enum value without its underscore", { billingCycle: "OneTime" }, { billingCycle: "one_time" }],
    ["an enum value that is none", { billingCycle: "daily" }, { billingCycle: "daily" }],
    [
      "another shape than is wanted",
      { lineItems: "none", primaryContact: [] },
      { lineItems: "none", primaryContact: [] },
    ],
    ["a prototype that is no property", JSON.parse('{"__proto__": {"billingCycle": "monthly"}}'), {}],
  ])("%s", (_, sent, folded) => {
    expect(fold(Sent, sent)).toEqual(folded)
  })

  test.each([[null], ["success"], [7], [[1]]])("what is no object stays what it is: %j", (sent) => {
    expect(fold(Sent, sent)).toEqual(sent ?? undefined)
  })
})
