import { describe, expect, test } from "vitest"
import { draftValues, ticked } from "@/tests/builders"
import { CalendarDate } from "./calendar-date"
import { DraftValues, EMPTY_DRAFT, newCustomerFrom } from "./draft"

const setting = {
  today: CalendarDate.parse("2026-11-22"),
  partner: { domain: "northwind.example", cloud: "public" },
} as const
const read = (changes: Partial<DraftValues> = {}) => newCustomerFrom(draftValues(changes), setting)
const problemsWith = (changes: Partial<DraftValues>) => {
  const found = read(changes)
  return "problems" in found ? found.problems : null
}
const ada = { firstName: "Ada", lastName: "Byron", email: "ada@lucernepub.example", phone: "" }

describe("a draft is read as a new customer", () => {
  test("without an acceptance, when none is ticked, whatever its day says", () => {
    expect(read({ acceptedOn: "2026-02-31" })).toMatchObject({
      customer: { companyName: "Lucerne Publishing", domain: "lucernepub.onmicrosoft.com", acceptance: null },
    })
  })

  test("whose primary contact accepted, when no other person is named", () => {
    expect(read(ticked)).toMatchObject({
      customer: { acceptance: { firstName: "怡君", phone: "02 5550 0177", acceptedOn: "2026-11-20" } },
    })
  })

  test("whose acceptance is another person's", () => {
    expect(read({ ...ticked, signatory: ada })).toMatchObject({
      customer: { acceptance: { firstName: "Ada", phone: undefined }, contact: { firstName: "怡君" } },
    })
  })

  test("whose acceptance says how it was given, with a note, as far as that was typed", () => {
    expect(read({ ...ticked, means: "email", note: "Mail of 20 November" })).toMatchObject({
      customer: { acceptance: { means: "email", note: "Mail of 20 November" } },
    })
    expect(read(ticked)).toMatchObject({ customer: { acceptance: { means: undefined, note: undefined } } })
    expect(problemsWith({ ...ticked, means: "pigeon" })).toEqual({ means: { key: "meansUnknown" } })
  })

  test("without what its country knows nothing of", () => {
    const typedBefore = { state: "WA", registrationNumber: "526-000-12-46" }
    const { customer } = read(typedBefore) as Extract<ReturnType<typeof read>, { customer: unknown }>
    expect([customer.state, customer.registrationNumber]).toEqual([undefined, undefined])
  })

  test("with the lines that are chosen", () => {
    const lines = [{ offerId: "B", quantity: 2 }]
    expect(read({ lines })).toMatchObject({ customer: { lines } })
  })
})

describe("what is wrong is named by the draft's own fields:", () => {
  test.each<[string, Partial<DraftValues>, object]>([
    ["the company", { companyName: "A" }, { companyName: { key: "companyNameTooShort" } }],
    ["the contact", { contact: { ...ada, lastName: " " } }, { "contact.lastName": { key: "lastNameRequired" } }],
    ["the contact's phone", { contact: { ...ada, phone: "call me" } }, { "contact.phone": { key: "phoneUnreadable" } }],
    ["no day", { ...ticked, acceptedOn: "" }, { acceptedOn: { key: "acceptedOnRequired" } }],
    ["a day that does not exist", { ...ticked, acceptedOn: "2026-02-31" }, { acceptedOn: { key: "dateInvalid" } }],
    [
      "tomorrow",
      { ...ticked, acceptedOn: "2026-11-23" },
      { acceptedOn: { key: "acceptedOnInFuture", values: { today: "2026-11-22" } } },
    ],
    [
      "another person who accepted",
      { ...ticked, signatory: { ...ada, firstName: "", phone: "call me" } },
      { "signatory.firstName": { key: "firstNameRequired" }, "signatory.phone": { key: "phoneUnreadable" } },
    ],
    [
      "another person's phone",
      { ...ticked, signatory: { ...ada, phone: "call me" } },
      { "signatory.phone": { key: "phoneUnreadable" } },
    ],
    [
      "the contact who accepted, once",
      { ...ticked, contact: { ...ada, email: "ada" } },
      { "contact.email": { key: "emailFormat" } },
    ],
  ])("%s", (_, changes, problems) => expect(problemsWith(changes)).toEqual(problems))

  test("everything that must be typed, when nothing is", () => {
    expect(Object.keys(problemsWith({ ...EMPTY_DRAFT, accepted: true }) ?? {}).sort()).toEqual([
      "acceptedOn",
      "addressLine1",
      "city",
      "companyName",
      "contact.email",
      "contact.firstName",
      "contact.lastName",
      "country",
      "domain",
    ])
  })
})

describe("what is kept of a draft", () => {
  test("is whatever was typed, right or wrong", () => {
    const typed = draftValues({ companyName: " \u3000𠮷", acceptedOn: "soon", domain: "!" })
    expect(DraftValues.parse(typed)).toEqual(typed)
  })

  test("is an empty field where something else than a text was sent", () => {
    expect(DraftValues.parse({ ...draftValues(), city: 7, state: null })).toEqual(draftValues({ city: "", state: "" }))
  })

  test("is what was typed, much more than is right, without what PostgreSQL cannot keep", () => {
    const long = "x".repeat(4000)
    expect(DraftValues.parse({ ...draftValues(), city: `${long}\u0000\uD800` })).toEqual(
      draftValues({ city: `${long}\uFFFD` }),
    )
  })

  test("is each line of which there is at least one licence, of one offer also several", () => {
    const lines = [0, 1, 2].map((quantity) => ({ offerId: "A", quantity }))
    expect(DraftValues.parse(draftValues({ lines }))).toEqual(draftValues({ lines: lines.slice(1) }))
  })
})
