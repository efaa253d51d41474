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

describe("what the rules of today would refuse, and what nobody touched, stays as it is:", () => {
  test.each<[Partial<CustomerFacts>, Parameters<typeof readCorrection>[1], string, country?: string]>([
    [{ "contact.phone": "ask for Mei" }, { contact: { phone: "call Mei" } }, "contact.phone"],
    [{ "contact.email": "me@northwind.example" }, { contact: { email: "you@northwind.example" } }, "contact.email"],
    [{ "contact.email": "me@fabrikam" }, { contact: { email: "me@fabrikam2" } }, "contact.email"],
    [{ "contact.lastName": "??" }, { contact: { lastName: "???" } }, "contact.lastName"],
    [{ postalCode: "1" }, { postalCode: "2" }, "postalCode"],
    [{ postalCode: null }, { postalCode: "2" }, "postalCode"],
    [{ state: "Somewhere", postalCode: "2000" }, { state: "Elsewhere" }, "state", "AU"],
    [{ state: null, postalCode: "2000" }, { state: "Elsewhere" }, "state", "AU"],
    [{ registrationNumber: "12345678" }, { registrationNumber: "12345679" }, "registrationNumber"],
    [{ registrationNumber: null, "contact.phone": null }, { registrationNumber: "1" }, "registrationNumber", "PL"],
    [{ companyName: "Ltd." }, { companyName: "GmbH" }, "companyName"],
    [{ addressLine1: "" }, { addressLine1: " " }, "addressLine1"],
  ])("%j", (kept, changed, field, country = "TW") => {
    const typed = { addressLine2: "2F", contact: { firstName: "Eva" } }
    const corrected = correct(typed, kept, country)
    expect(corrected).toMatchObject({ facts: { ...kept, addressLine2: "2F", "contact.firstName": "Eva" } })
    expect("corrections" in corrected && corrected.corrections.map((one) => one.field)).toEqual([
      "contact.firstName",
      "addressLine2",
    ])
    // Sent back as it was read, as programs do; and touched, it is judged.
    const said = (field: keyof CustomerFacts) => ({ ...before, ...kept })[field] ?? ""
    const back = {
      ...{ companyName: said("companyName"), addressLine1: said("addressLine1"), state: said("state") },
      ...{ postalCode: said("postalCode"), registrationNumber: said("registrationNumber") },
      contact: { lastName: said("contact.lastName"), email: said("contact.email"), phone: said("contact.phone") },
    }
    expect(correct(back, kept, country)).toMatchObject({ corrections: [] })
    const refused = correct(changed, kept, country)
    expect("problems" in refused && Object.keys(refused.problems)).toEqual([field])
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
