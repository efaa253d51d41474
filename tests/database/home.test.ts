import { describe, expect, test } from "vitest"
import { CalendarDate, plusDays } from "@/lib/domain/calendar-date"
import { changeCart } from "@/lib/usecases/change-cart"
import { changeSubscription } from "@/lib/usecases/change-subscription"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { placeOrder } from "@/lib/usecases/place-order"
import { saveDraft } from "@/lib/usecases/save-draft"
import { viewHome } from "@/lib/usecases/view-home"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { acceptance, draftValues } from "@/tests/builders"
import { database } from "./owner"
import { agent, newCustomer, newSubscription, now, refusalTo } from "./world"

// The sandbox has one customer, to which nothing has happened: what is on its home page is what a test put there.
const sandbox = await agent("admin.agent@sandbox.northwind.example")
const today = CalendarDate.parse("2026-11-22")
const gate = { kind: "acceptance-required" }
const home = (at = now) => viewHome(sandbox, {}, at)
const customer = (companyName: string) => newCustomer({ partnerId: sandbox.partnerId, companyName })
const soldTo = (customerId: string, days: number) =>
  newSubscription(customerId, { ...sandbox, renewsOn: plusDays(today, days) })
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function fill(customerId: string, minutes: number): Promise<string> {
  await changeCart(sandbox, { customerId, version: 0, lines: [{ offerId: BUSINESS_BASIC, quantity: 5 }] }, at(minutes))
  const { cart } = await viewNewOrder(sandbox, { customerId }, now)
  // The cart's own clock is the database's; the test sets it.
  await database().cart.updateMany({ where: { customerId }, data: { updatedAt: at(minutes) } })
  return cart?.id ?? ""
}

describe("blocked first", () => {
  test("stands who requires a confirmation and has something waiting: the last turned away or filling, then who renews first", async () => {
    await customer("Nothing waits")
    await soldTo(await customer("Renews in 30 days"), 30)
    await soldTo(await customer("Renews in 31 days"), 31)
    await soldTo(await customer("Renews today"), 0)
    const filling = await customer("Filling a cart")
    await fill(filling, 1)
    const refused = await customer("Refused at Buy")
    await placeOrder(sandbox, { customerId: refused, cartId: await fill(refused, 0), version: 1 }, at(3)).catch(
      () => {},
    )
    const licences = await customer("Refused a licence")
    const subscriptionId = await soldTo(licences, 200)
    const change = { customerId: licences, subscriptionId, quantity: 12, version: 1 }
    expect(await refusalTo(changeSubscription(sandbox, change, at(2)))).toEqual(gate)
    const emptied = await customer("Emptied its cart")
    await changeCart(sandbox, { customerId: emptied, version: 0, lines: [] }, now)
    const suspended = await customer("Suspended, renews tomorrow")
    const tomorrow = { customerId: suspended, subscriptionId: await soldTo(suspended, 1), version: 1 }
    await changeSubscription(sandbox, { ...tomorrow, state: "suspended" }, now)

    const { blocked, blockedNow } = await home()
    expect(blocked).toMatchObject([
      { id: refused, cart: { items: 1 }, refused: { action: "order-refused", at: at(3) }, renewsOn: null },
      { id: licences, cart: null, refused: { action: "licence-change-refused", from: 10, to: 12 } },
      { id: filling, cart: { items: 1, at: at(1) }, refused: null },
      { companyName: "Renews today", cart: null, refused: null, renewsOn: "2026-11-22" },
      { companyName: "Renews in 30 days", renewsOn: "2026-12-22" },
    ])
    expect(blockedNow).toBe(3)
  })

  test("no longer stands who is confirmed, nor who was turned away more than thirty days ago", async () => {
    const customerId = await customer("Confirmed at last")
    await fill(customerId, 5)
    const names = async (when = now) => (await home(when)).blocked.map(({ companyName }) => companyName)
    expect(await names()).toContain("Confirmed at last")
    await confirmAcceptance(sandbox, { ...acceptance(), customerId, channel: "account" }, now)
    expect(await names()).not.toContain("Confirmed at last")
    expect(await names()).toContain("Refused a licence")
    expect(await names(new Date("2026-12-23T16:00:00Z"))).not.toContain("Refused a licence")
  })

  test("shows six, and counts all", async () => {
    for (let index = 0; index < 6; index++) await fill(await customer(`Cart ${index}`), 10 + index)
    const { blocked, blockedNow } = await home()
    expect(blocked.map(({ companyName }) => companyName)).toEqual([5, 4, 3, 2, 1, 0].map((index) => `Cart ${index}`))
    expect(blockedNow).toBe(9)
  })
})

test("the counts are those of all the partner's customers", async () => {
  const { counts } = await home()
  const customers = await database().customer.count({ where: { partnerId: sandbox.partnerId } })
  expect(counts).toEqual({ required: customers - 1, confirmed: 1, "accepted-directly": 0, "not-applicable": 0 })
})

test("recent are the newest confirmations that hold; this month begins at the agent's midnight", async () => {
  const confirm = async (customerId: string, firstName: string, when: string) =>
    confirmAcceptance(
      sandbox,
      { ...acceptance({ firstName, acceptedOn: "2026-10-01" }), customerId, channel: "account" },
      new Date(when),
    )
  const first = await customer("First of the month")
  // 1 December begins in Taipei at 16:00 UTC on 30 November.
  await confirm(first, "Ada", "2026-11-30T15:59:59Z")
  await confirm(await customer("Twice"), "Bea", "2026-11-30T16:00:00Z")
  const { id } = await confirm(first, "Cyd", "2026-12-01T09:00:00Z")
  const december = new Date("2026-12-01T10:00:00Z")
  expect(await home(december)).toMatchObject({
    confirmedThisMonth: 2,
    recent: [{ firstName: "Cyd" }, { firstName: "Bea" }, { firstName: "Ada" }, {}],
  })

  await withdrawConfirmation(sandbox, { customerId: first, confirmationId: id, reason: "Wrong person" }, december)
  expect(await home(december)).toMatchObject({
    confirmedThisMonth: 1,
    recent: [{ firstName: "Bea" }, { firstName: "Ada" }, {}],
  })
})

test("drafts are shown to those who may finish them", async () => {
  const draftId = "7f9c0f0a-5a54-4f4e-9d6a-0b8f1f6f2a11"
  await saveDraft(sandbox, { draftId, version: 0, values: draftValues(), step: "account-info" }, now)
  expect((await home()).drafts.map(({ id }) => id)).toEqual([draftId])
  expect((await viewHome({ ...sandbox, roles: ["helpdesk_agent"] }, {}, now)).drafts).toEqual([])
})

test("in a national cloud nobody is blocked", async () => {
  const trey = await agent("admin.agent@trey.example")
  expect(await viewHome(trey, {}, now)).toMatchObject({ blocked: [], blockedNow: 0, counts: { "not-applicable": 1 } })
})
