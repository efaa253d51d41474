import { describe, expect, test } from "vitest"
import { findNewestConfirmation } from "@/lib/db/confirmations"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { CHANNELS } from "@/lib/domain/confirmation"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewRecord } from "@/lib/usecases/view-record"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { BLUE_YONDER, SANDBOX_CUSTOMER } from "@/prisma/seed/cast-customers"
import { acceptance } from "@/tests/builders"
import { database } from "./owner"
import { agent, lastLine, logOf, newCustomer, now, refusalTo } from "./world"

const sales = await agent("sales.agent@northwind.example")
const confirm = (customerId: string, changes: object = {}, at = now) =>
  confirmAcceptance(sales, { ...acceptance(changes), customerId, channel: "account" }, at)

test("a confirmation keeps who accepted and when, the text of the customer's market, and who recorded it", async () => {
  const customerId = await newCustomer()
  const { id } = await confirmAcceptance(
    sales,
    { ...acceptance(), customerId, channel: "checkout", basedOn: null },
    now,
  )
  expect(await database().confirmation.findMany({ where: { customerId } })).toEqual([
    {
      partnerId: sales.partnerId,
      dateAgreed: null,
      id,
      customerId,
      firstName: "Tania",
      lastName: "Carr",
      email: "tania.carr@fabrikam.example",
      phone: "03 555 0188",
      phoneE164: "+88635550188",
      acceptedOn: new Date("2026-11-20T00:00:00Z"),
      templateId: "117a77b0-9360-443b-8795-c6dedc750cf9",
      version: "2023-03",
      country: "TW",
      language: "zh-HK",
      channel: "checkout",
      means: null,
      note: null,
      reason: null,
      agentRoles: ["sales_agent"],
      agentId: sales.agentId,
      number: 1,
      recordedAt: now,
    },
  ])
  expect(await lastLine()).toEqual({
    partnerId: sales.partnerId,
    at: now,
    apiKeyId: null,
    agentId: sales.agentId,
    customerId,
    action: "confirmation-recorded",
    particulars: { signatory: { firstName: "Tania", lastName: "Carr" }, acceptedOn: "2026-11-20", channel: "checkout" },
  })
})

test("how the customer accepted and a note are kept with it, and shown on the record; either may be left out", async () => {
  const customerId = await newCustomer()
  const { id } = await confirm(customerId, { means: "paper", note: " Signed in the Taipei office " })
  const { confirmation } = await viewRecord(sales, { customerId, confirmationId: id }, now)
  expect(confirmation).toMatchObject({ means: "paper", note: "Signed in the Taipei office" })
  await confirm(customerId, { firstName: "Ada", means: "", note: " " }, new Date("2026-11-22T02:00:01Z"))
  const { valid } = await viewAccount(sales, { customerId }, now)
  expect(valid).toMatchObject({ firstName: "Ada", means: null, note: null })
})

test("a means that is none, and a note that is too long, are told by their fields", async () => {
  const customerId = await newCustomer()
  expect(await refusalTo(confirm(customerId, { means: "pigeon", note: "x".repeat(501) }))).toEqual({
    kind: "invalid",
    problems: { means: { key: "meansUnknown" }, note: { key: "noteTooLong", values: { max: 500 } } },
  })
})

test("an empty phone is kept as none", async () => {
  const customerId = await newCustomer()
  await confirm(customerId, { phone: "  " })
  expect(await database().confirmation.findFirst({ where: { customerId } })).toMatchObject({
    phone: null,
    phoneE164: null,
  })
})

test.each([
  ["425 555 0100", "US", "+14255550100"],
  ["03-5555-0100", "JP", "+81355550100"],
  ["+886 2 5550 0142", "US", "+886255500142"],
])("the phone %j of a customer in %s is kept as typed, with %s beside it", async (phone, country, e164) => {
  const customerId = await newCustomer({ country })
  await confirm(customerId, { phone })
  expect(await database().confirmation.findFirst({ where: { customerId } })).toMatchObject({ phone, phoneE164: e164 })
})

test.each(["call the front desk", "內線 123", "02-2345-6789 轉 123", "n/a"])(
  "the phone %j is kept as a program sent it, and told on a screen where nobody can read it",
  async (phone) => {
    const customerId = await newCustomer()
    const sent = { dateAgreed: "2026-11-20T00:00:00Z", templateId: CUSTOMER_AGREEMENT_TEMPLATE }
    await confirmAcceptance(sales, { ...acceptance({ phone }), customerId, channel: "api", sent }, now)
    const e164 = phone.startsWith("02") ? "+886223456789" : null
    expect(await database().confirmation.findFirst({ where: { customerId } })).toMatchObject({ phone, phoneE164: e164 })
    const refusal = await refusalTo(confirm(customerId, { phone, firstName: "Ada" }))
    expect(refusal).toEqual(e164 ? null : { kind: "invalid", problems: { phone: { key: "phoneUnreadable" } } })
  },
)

describe("the last day that counts is the agent's today:", () => {
  test.each([
    [
      "in Taipei at 07:00, when it is yesterday in UTC",
      "Asia/Taipei",
      "2026-11-21T23:00:00Z",
      "2026-11-22",
      "2026-11-23",
    ],
    [
      "in Los Angeles in the evening, when it is tomorrow in UTC",
      "America/Los_Angeles",
      "2026-11-22T03:00:00Z",
      "2026-11-21",
      "2026-11-22",
    ],
    ["a minute before midnight", "Asia/Taipei", "2026-11-22T15:59:00Z", "2026-11-22", "2026-11-23"],
    ["at midnight", "Asia/Taipei", "2026-11-22T16:00:00Z", "2026-11-23", "2026-11-24"],
  ])("%s", async (_, timeZone, at, today, tomorrow) => {
    const customerId = await newCustomer()
    const confirmOn = (acceptedOn: string) =>
      refusalTo(
        confirmAcceptance(
          { ...sales, timeZone },
          { ...acceptance({ acceptedOn }), customerId, channel: "account" },
          new Date(at),
        ),
      )
    expect(await confirmOn(tomorrow)).toEqual({
      kind: "invalid",
      problems: { acceptedOn: { key: "acceptedOnInFuture", values: { today } } },
    })
    expect(await confirmOn(today)).toBeNull()
    const [row] = await database().confirmation.findMany({ where: { customerId } })
    expect(row?.acceptedOn).toEqual(new Date(`${today}T00:00:00Z`))
  })
})

test("bad fields are told together, and nothing is kept", async () => {
  const customerId = await newCustomer()
  expect(await refusalTo(confirm(customerId, { firstName: " ", email: "tania", acceptedOn: "2026-02-31" }))).toEqual({
    kind: "invalid",
    problems: {
      firstName: { key: "firstNameRequired" },
      email: { key: "emailFormat" },
      acceptedOn: { key: "dateInvalid" },
    },
  })
  expect(await refusalTo(confirm(customerId, { phone: "call me" }))).toEqual({
    kind: "invalid",
    problems: { phone: { key: "phoneUnreadable" } },
  })
  expect(await database().confirmation.count({ where: { customerId } })).toBe(0)
  expect(await logOf(customerId)).toEqual([])
})

describe("a form that is behind", () => {
  test("is refused as stale when somebody confirmed meanwhile", async () => {
    const customerId = await newCustomer()
    await confirm(customerId)
    expect(await refusalTo(confirm(customerId, { firstName: "Ada", basedOn: null }))).toEqual({ kind: "stale" })
    expect(await database().confirmation.count({ where: { customerId } })).toBe(1)
  })

  test("is refused as stale when what it knew was withdrawn meanwhile", async () => {
    const customerId = await newCustomer()
    const { id } = await confirm(customerId)
    await withdrawConfirmation(sales, { customerId, confirmationId: id, reason: "Wrong person" }, now)
    expect(await refusalTo(confirm(customerId, { firstName: "Ada", basedOn: id }))).toEqual({ kind: "stale" })
    expect(await refusalTo(confirm(customerId, { firstName: "Ada", basedOn: null }))).toBeNull()
  })

  test("is none when it knew the newest", async () => {
    const customerId = await newCustomer()
    const { id } = await confirm(customerId)
    expect(await refusalTo(confirm(customerId, { firstName: "Ada", basedOn: id.toUpperCase() }))).toBeNull()
  })
})

describe("the same signatory", () => {
  test("is asked back, and confirmed again with a reason, which is kept and logged", async () => {
    const customerId = await newCustomer()
    await confirm(customerId)
    expect(await refusalTo(confirm(customerId, { acceptedOn: "2026-11-21" }))).toEqual({ kind: "same-signatory" })

    const later = new Date("2026-11-22T02:00:01Z")
    const { id } = await confirm(customerId, { reason: "The text is new" }, later)
    expect(await findNewestConfirmation({ db: database(), partnerId: sales.partnerId }, customerId)).toMatchObject({
      id,
      reason: "The text is new",
    })
    expect(await logOf(customerId)).toMatchObject([{}, { action: "confirmation-recorded", reason: "The text is new" }])
  })

  test("of a withdrawn confirmation is nobody's again: it does not count any more", async () => {
    const customerId = await newCustomer()
    const { id } = await confirm(customerId)
    await withdrawConfirmation(sales, { customerId, confirmationId: id, reason: "Wrong day" }, now)
    expect(await refusalTo(confirm(customerId, { acceptedOn: "2026-11-19" }))).toBeNull()
  })

  test("of an older confirmation may follow another person without a reason", async () => {
    const customerId = await newCustomer()
    await confirm(customerId)
    await confirm(customerId, { firstName: "Ada" }, new Date("2026-11-22T02:00:01Z"))
    expect(await refusalTo(confirm(customerId, {}, new Date("2026-11-22T02:00:02Z")))).toBeNull()
  })
})

test("an update adds a confirmation: the newest is shown, the history stays", async () => {
  const customerId = await newCustomer()
  await confirm(customerId)
  await confirm(customerId, { firstName: "Ada" }, new Date("2026-11-23T02:00:00Z"))
  const { valid, confirmations, status } = await viewAccount(sales, { customerId }, now)
  expect(status).toBe("confirmed")
  expect(valid).toMatchObject({ firstName: "Ada", acceptedOn: "2026-11-20", agent: { name: "Sales Agent" } })
  expect(confirmations.map(({ firstName }) => firstName)).toEqual(["Ada", "Tania"])
})

test.each(CHANNELS)("it can be recorded through the channel %s", async (channel) => {
  const customerId = await newCustomer()
  await confirmAcceptance(sales, { ...acceptance(), customerId, channel }, now)
  expect(await database().confirmation.findFirst({ where: { customerId } })).toMatchObject({ channel })
})

test("in a national cloud there is nothing to confirm", async () => {
  const trey = await agent("admin.agent@trey.example")
  const act = confirmAcceptance(trey, { ...acceptance(), customerId: BLUE_YONDER, channel: "account" }, now)
  expect(await refusalTo(act)).toEqual({ kind: "agreement-not-available" })
  expect(await database().confirmation.count({ where: { partnerId: trey.partnerId } })).toBe(0)
})

test("in the sandbox everything is as in production", async () => {
  const sandbox = await agent("admin.agent@sandbox.northwind.example")
  const typed = { ...acceptance(), customerId: SANDBOX_CUSTOMER, channel: "account" } as const
  expect(await refusalTo(confirmAcceptance(sandbox, typed, now))).toBeNull()
  expect(await refusalTo(confirmAcceptance(sandbox, typed, now))).toEqual({ kind: "same-signatory" })
})
