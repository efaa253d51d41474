import { expect, test } from "vitest"
import { placeOfField, stepOfField } from "./address-of-step"

test.each([
  ["companyName", "account-info", "companyName"],
  ["contact.email", "account-info", "contact.email"],
  ["lines.1.quantity", "subscriptions", "lines.1"],
  ["lines.12.offerId", "subscriptions", "lines.12"],
])("a problem with %s is put right on the step %s, at %s", (field, step, place) => {
  expect([stepOfField(field), placeOfField(field)]).toEqual([step, place])
})
