import { expect, test } from "vitest"
import { changedIn, typedOf } from "./typed-customer"

const opened = typedOf({
  ...{
    companyName: "Fabrikam",
    country: "TW",
    addressLine1: "中山北路",
    addressLine2: null,
    city: "台北市",
    state: null,
  },
  ...{ postalCode: "104094", registrationNumber: null },
  ...{ contactFirstName: "怡君", contactLastName: "張", contactEmail: "yichun@fabrikam.example", contactPhone: null },
})

test("what was not touched is not sent; what was emptied is", () => {
  expect(changedIn(opened, opened)).toEqual({ contact: {} })
  const typed = { ...opened, city: "", addressLine2: "3F", contact: { ...opened.contact, phone: "02 5550 0177" } }
  expect(changedIn(typed, opened)).toEqual({ city: "", addressLine2: "3F", contact: { phone: "02 5550 0177" } })
})
