import { expect, test } from "vitest"
import { PrimaryContact, problemsWithContact } from "./primary-contact"

const contact = { firstName: "怡君", lastName: "張", email: "yichun@lucernepub.example", phone: "02 5550 0177" }
const setting = { country: "TW", partnerDomain: "northwind.example" }

test.each([
  ["as it should be", {}, {}, null],
  ["without a phone", { phone: undefined }, {}, null],
  ["without a phone in Poland", { phone: undefined }, { country: "PL" }, { phone: { key: "phoneRequired" } }],
  ["with a phone that cannot be read", { phone: "call me" }, {}, { phone: { key: "phoneUnreadable" } }],
  ["with such a phone in Poland", { phone: "call me" }, { country: "PL" }, { phone: { key: "phoneUnreadable" } }],
  ["at Microsoft", { email: "a@MICROSOFT.com" }, {}, { email: { key: "emailMicrosoft" } }],
  ["at a company that ends like Microsoft", { email: "a@notmicrosoft.com" }, {}, null],
  ["at the partner itself", { email: "a@Northwind.Example" }, {}, { email: { key: "emailPartner" } }],
  ["at Microsoft in full width", { email: "a＠ＭＩＣＲＯＳＯＦＴ．ｃｏｍ" }, {}, { email: { key: "emailMicrosoft" } }],
  ["at the partner with 。 for a stop", { email: "a@northwind。example" }, {}, { email: { key: "emailPartner" } }],
  [
    "at the partner in Punycode",
    { email: "a@xn--fsqu00a.xn--kpry57d" },
    { partnerDomain: "例子.台灣" },
    { email: { key: "emailPartner" } },
  ],
  ["at the partner's customer beneath", { email: "a@shop.northwind.example" }, {}, null],
])("a contact %s", (_, changes, elsewhere, problems) => {
  expect(problemsWithContact(PrimaryContact.parse({ ...contact, ...changes }), { ...setting, ...elsewhere })).toEqual(
    problems,
  )
})
