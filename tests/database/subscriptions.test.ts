import { describe, expect, test } from "vitest"
import { SUBSCRIPTION_ACTS } from "@/lib/domain/subscription"
import { changeSubscription } from "@/lib/usecases/change-subscription"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { BLUE_YONDER } from "@/prisma/seed/cast-customers"
import { AZURE_PLAN } from "@/prisma/seed/offers"
import { acceptance } from "@/tests/builders"
import { database } from "./owner"
import { agent, confirmedCustomer, logOf, newCustomer, newSubscription, now, refusalTo } from "./world"

const sales = await agent("sales.agent@northwind.example")
const product = "Microsoft 365 Business Basic"

async function sold(customerId: string, changes: Parameters<typeof newSubscription>[1] = {}) {
  return { customerId, subscriptionId: await newSubscription(customerId, changes), version: 1 }
}

const rowOf = ({ subscriptionId }: { subscriptionId: string }) =>
  database().subscription.findFirstOrThrow({ where: { id: subscriptionId } })

describe("the licence count", () => {
  test.each([11, 9, 1, 300])("of 10 changes to %i, and the log says from what to what", async (quantity) => {
    const there = await sold(await confirmedCustomer(sales))
    await changeSubscription(sales, { ...there, quantity }, now)
    expect(await rowOf(there)).toMatchObject({ quantity, version: 2 })
    expect((await logOf(there.customerId)).at(-1)).toEqual({
      action: "licences-changed",
      product,
      from: 10,
      to: quantity,
    })
  })

  test.each([11, 9])("waits for the confirmation, up or down (%i): refused, logged, unchanged", async (quantity) => {
    const there = await sold(await newCustomer())
    expect(await refusalTo(changeSubscription(sales, { ...there, quantity }, now))).toEqual({
      kind: "acceptance-required",
    })
    expect(await rowOf(there)).toMatchObject({ quantity: 10, version: 1 })
    expect((await logOf(there.customerId)).at(-1)).toEqual({
      action: "licence-change-refused",
      product,
      from: 10,
      to: quantity,
    })

    const typed = { ...acceptance(), customerId: there.customerId, channel: "licence_change" } as const
    await confirmAcceptance(sales, typed, now)
    expect(await refusalTo(changeSubscription(sales, { ...there, quantity }, now))).toBeNull()
  })

  test.each([
    [301, { quantity: { key: "quantityRange", values: { min: 1, max: 300 } } }],
    [0, { quantity: { key: "quantityRange", values: { min: 1, max: 300 } } }],
    [2.5, { quantity: { key: "quantityWhole" } }],
  ])("cannot become %d", async (quantity, problems) => {
    const there = await sold(await confirmedCustomer(sales))
    expect(await refusalTo(changeSubscription(sales, { ...there, quantity }, now))).toEqual({
      kind: "invalid",
      problems,
    })
  })

  test("changed by somebody else meanwhile: refused as stale", async () => {
    const there = await sold(await confirmedCustomer(sales))
    await changeSubscription(sales, { ...there, quantity: 11 }, now)
    expect(await refusalTo(changeSubscription(sales, { ...there, quantity: 12 }, now))).toEqual({ kind: "stale" })
    expect(await rowOf(there)).toMatchObject({ quantity: 11 })
  })

  test.each(["suspend", "cancel"] as const)("stays after %s", async (act) => {
    const there = await sold(await confirmedCustomer(sales))
    await changeSubscription(sales, { ...there, ...SUBSCRIPTION_ACTS[act] }, now)
    expect(await refusalTo(changeSubscription(sales, { ...there, version: 2, quantity: 11 }, now))).toEqual({
      kind: "subscription-not-active",
    })
  })

  test("of a usage-based subscription does not exist, confirmed or not", async () => {
    for (const customerId of [await confirmedCustomer(sales), await newCustomer()]) {
      const there = await sold(customerId, { offerId: AZURE_PLAN, quantity: 1 })
      expect(await refusalTo(changeSubscription(sales, { ...there, quantity: 2 }, now))).toEqual({
        kind: "not-counted",
      })
      expect((await logOf(customerId)).at(-1)).toMatchObject({ action: "order-placed" })
    }
  })

  test("is not gated in a national cloud", async () => {
    const trey = await agent("admin.agent@trey.example")
    const there = await sold(BLUE_YONDER, { partnerId: trey.partnerId, agentId: trey.agentId })
    expect(await refusalTo(changeSubscription(trey, { ...there, quantity: 11 }, now))).toBeNull()
  })
})

describe("never gated:", () => {
  // What it was before, what is done, what is kept and what is logged.
  const suspended = { suspendedAt: new Date(0) }
  const ACTS = [
    ["suspend", {}, { suspendedAt: now }, "subscription-suspended"],
    ["reactivate", suspended, { suspendedAt: null }, "subscription-reactivated"],
    ["cancel", {}, { cancelledAt: now }, "subscription-cancelled"],
    ["switch-auto-renewal-off", {}, { autoRenew: false }, "auto-renewal-switched-off"],
    ["switch-auto-renewal-on", { autoRenew: false }, { autoRenew: true }, "auto-renewal-switched-on"],
  ] as const

  async function there(before: object) {
    const sale = await sold(await newCustomer())
    await database().subscription.updateMany({ where: { id: sale.subscriptionId }, data: before })
    return sale
  }

  test.each(ACTS)("%s, kept and logged without a confirmation", async (act, before, kept, action) => {
    const sale = await there(before)
    await changeSubscription(sales, { ...sale, ...SUBSCRIPTION_ACTS[act] }, now)
    expect(await rowOf(sale)).toMatchObject({ ...kept, quantity: 10, version: 2 })
    expect((await logOf(sale.customerId)).at(-1)).toEqual({ action, product })
  })

  test.each(ACTS)("%s, but not from a page that is behind", async (act, before) => {
    const sale = { ...(await there(before)), version: 2 }
    expect(await refusalTo(changeSubscription(sales, { ...sale, ...SUBSCRIPTION_ACTS[act] }, now))).toEqual({
      kind: "stale",
    })
    expect(await rowOf(sale)).toMatchObject({ version: 1 })
  })

  test.each(ACTS.filter(([act]) => act !== "cancel"))("%s, but not once it is cancelled", async (act, before) => {
    const sale = await there({ ...before, cancelledAt: new Date(0) })
    expect(await refusalTo(changeSubscription(sales, { ...sale, ...SUBSCRIPTION_ACTS[act] }, now))).toEqual({
      kind: "subscription-not-active",
    })
  })
})

test.each([
  ["the count it has", { quantity: 10 }],
  ["the state it has", { state: "active" }],
  ["the auto-renewal it has", { autoRenew: true }],
  ["nothing", {}],
] as const)("wished %s it stays as it is, and the log says nothing", async (_, wishes) => {
  const there = await sold(await newCustomer())
  const before = await logOf(there.customerId)
  expect(await refusalTo(changeSubscription(sales, { ...there, ...wishes }, now))).toBeNull()
  expect(await rowOf(there)).toMatchObject({ quantity: 10, version: 1, suspendedAt: null })
  expect(await logOf(there.customerId)).toEqual(before)
})

test("several changes at once are one act, with a line each", async () => {
  const there = await sold(await confirmedCustomer(sales))
  await changeSubscription(sales, { ...there, quantity: 12, state: "suspended", autoRenew: false }, now)
  expect(await rowOf(there)).toMatchObject({ quantity: 12, suspendedAt: now, autoRenew: false, version: 2 })
  expect((await logOf(there.customerId)).slice(-3).map(({ action }) => action)).toEqual([
    "licences-changed",
    "subscription-suspended",
    "auto-renewal-switched-off",
  ])
})

test("what has no term does not renew", async () => {
  const there = await sold(await newCustomer(), { offerId: AZURE_PLAN, quantity: 1 })
  expect(await refusalTo(changeSubscription(sales, { ...there, autoRenew: true }, now))).toEqual({
    kind: "not-renewing",
  })
})
