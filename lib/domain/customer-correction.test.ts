import { describe, expect, test } from "vitest"
import { type CustomerFacts, readCorrection } from "./customer-correction"

const before: CustomerFacts = {
  companyName: "Lucerne Publishing",
  addressLine1: "中山北路二段42號",
  addressLine2: null,
  city: "台北市",
  state: null,
  postalCode: "104094",
  registrationNumber: null,
  "contact.firstName": "怡君",
  "contact.lastName": "張",
  "contact.email": "yichun@lucernepub.example",
  "contact.phone": "02 5550 0177",
  culture: "zh-TW",
  language: "zh",
}
const setting = { partner: { domain: "northwind.example" } }
const correct = (typed: Parameters<typeof readCorrection>[1], changes: Partial<CustomerFacts> = {}, country = "TW") =>
  readCorrection({ ...before, ...changes }, typed, { ...setting, country })

test("what is left out stays, what is empty says nothing any more, what differs is told with what it was", () => {
  expect(correct({ companyName: " Lucerne Books ", contact: { phone: "" }, culture: "" })).toEqual({
    facts: { ...before, companyName: "Lucerne Books", "contact.phone": null, culture: null },
    corrections: [
      { field: "companyName", from: "Lucerne Publishing", to: "Lucerne Books" },
      { field: "contact.phone", from: "02 5550 0177", to: null },
      { field: "culture", from: "zh-TW", to: null },
    ],
  })
})

test("what says the same is no correction", () => {
  expect(correct({})).toEqual({ facts: before, corrections: [] })
  expect(correct({ city: "台北市 ", contact: { firstName: "怡君" } })).toMatchObject({ corrections: [] })
})

test("a state is kept by its code", () => {
  const inAustralia = { state: "NSW", postalCode: "2000", "contact.phone": null }
  expect(correct({ state: "queensland" }, inAustralia, "AU")).toMatchObject({
    corrections: [{ field: "state", from: "NSW", to: "QLD" }],
  })
})

describe("the rules are those of a new customer:", () => {
  test.each<[Parameters<typeof readCorrection>[1], string, string]>([
    [{ companyName: "" }, "companyName", "companyNameRequired"],
    [{ companyName: "Ltd." }, "companyName", "companyNameLegalForm"],
    [{ addressLine1: " " }, "addressLine1", "addressRequired"],
    [{ postalCode: "1" }, "postalCode", "postalCodeLike"],
    [{ registrationNumber: "12345678" }, "registrationNumber", "registrationNumberUnwanted"],
    [{ contact: { lastName: "" } }, "contact.lastName", "lastNameRequired"],
    [{ contact: { email: "me" } }, "contact.email", "emailFormat"],
    [{ contact: { email: "me@northwind.example" } }, "contact.email", "emailPartner"],
    [{ contact: { email: "me@microsoft.com" } }, "contact.email", "emailMicrosoft"],
  ])("%j", (typed, field, key) => {
    expect(correct(typed)).toMatchObject({ problems: { [field]: { key } } })
  })

  test("all that is wrong is told at once", () => {
    const problems = { city: { key: "cityRequired" }, "contact.firstName": { key: "firstNameRequired" } }
    expect(correct({ city: "", contact: { firstName: "" } })).toMatchObject({ problems })
  })
})
