import { describe, expect, test } from "vitest"
import { database } from "@/lib/db/client"
import { changeLicences } from "@/lib/usecases/change-licences"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { manageSubscription } from "@/lib/usecases/manage-subscription"
import { BLUE_YONDER } from "@/prisma/seed/cast-customers"
import { AZURE_PLAN } from "@/prisma/seed/offers"
import { acceptance } from "@/tests/builders"
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
    await changeLicences(sales, { ...there, quantity }, now)
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
    expect(await refusalTo(changeLicences(sales, { ...there, quantity }, now))).toEqual({ kind: "acceptance-required" })
    expect(await rowOf(there)).toMatchObject({ quantity: 10, version: 1 })
    expect((await logOf(there.customerId)).at(-1)).toEqual({
      action: "licence-change-refused",
      product,
      from: 10,
      to: quantity,
    })

    const typed = { ...acceptance(), customerId: there.customerId, channel: "licence_change" } as const
    await confirmAcceptance(sales, typed, now)
    expect(await refusalTo(changeLicences(sales, { ...there, quantity }, now))).toBeNull()
  })

  test.each([
    [10, { quantity: { key: "quantityUnchanged" } }],
    [301, { quantity: { key: "quantityRange", values: { min: 1, max: 300 } } }],
    [0, { quantity: { key: "quantityRange", values: { min: 1, max: 300 } } }],
    [2.5, { quantity: { key: "quantityWhole" } }],
  ])("cannot become %d", async (quantity, problems) => {
    const there = await sold(await confirmedCustomer(sales))
    expect(await refusalTo(changeLicences(sales, { ...there, quantity }, now))).toEqual({ kind: "invalid", problems })
  })

  test("changed by somebody else meanwhile: refused as stale", async () => {
    const there = await sold(await confirmedCustomer(sales))
    await changeLicences(sales, { ...there, quantity: 11 }, now)
    expect(await refusalTo(changeLicences(sales, { ...there, quantity: 12 }, now))).toEqual({ kind: "stale" })
    expect(await rowOf(there)).toMatchObject({ quantity: 11 })
  })

  test.each(["suspend", "cancel"] as const)("stays after %s", async (act) => {
    const there = await sold(await confirmedCustomer(sales))
    await manageSubscription(sales, { ...there, act }, now)
    expect(await refusalTo(changeLicences(sales, { ...there, version: 2, quantity: 11 }, now))).toEqual({
      kind: "subscription-not-active",
    })
  })

  test("of a usage-based subscription does not exist, confirmed or not", async () => {
    for (const customerId of [await confirmedCustomer(sales), await newCustomer()]) {
      const there = await sold(customerId, { offerId: AZURE_PLAN, quantity: 1 })
      expect(await refusalTo(changeLicences(sales, { ...there, quantity: 2 }, now))).toEqual({ kind: "not-counted" })
      expect((await logOf(customerId)).at(-1)).toMatchObject({ action: "order-placed" })
    }
  })

  test("is not gated in a national cloud", async () => {
    const trey = await agent("admin.agent@trey.example")
    const there = await sold(BLUE_YONDER, { partnerId: trey.partnerId, agentId: trey.agentId })
    expect(await refusalTo(changeLicences(trey, { ...there, quantity: 11 }, now))).toBeNull()
  })
})

describe("never gated:", () => {
  const LOGGED = {
    suspend: ["subscription-suspended", { suspendedAt: now }],
    reactivate: ["subscription-reactivated", { suspendedAt: null }],
    cancel: ["subscription-cancelled", { cancelledAt: now }],
    "switch-auto-renewal-off": ["auto-renewal-switched-off", { autoRenew: false }],
    "switch-auto-renewal-on": ["auto-renewal-switched-on", { autoRenew: true }],
  } as const
  const acts = Object.entries(LOGGED) as [keyof typeof LOGGED, (typeof LOGGED)[keyof typeof LOGGED]][]

  test.each(acts)("%s, kept and logged without a confirmation", async (act, [action, kept]) => {
    const there = await sold(await newCustomer())
    await manageSubscription(sales, { ...there, act }, now)
    expect(await rowOf(there)).toMatchObject({ ...kept, quantity: 10, version: 2 })
    expect((await logOf(there.customerId)).at(-1)).toEqual({ action, product })
  })

  test.each(acts)("%s, but not from a page that is behind", async (act) => {
    const there = await sold(await newCustomer())
    expect(await refusalTo(manageSubscription(sales, { ...there, version: 2, act }, now))).toEqual({ kind: "stale" })
    expect(await rowOf(there)).toMatchObject({ version: 1 })
  })

  test.each(acts)("%s, but not once it is cancelled", async (act) => {
    const there = await sold(await newCustomer())
    await manageSubscription(sales, { ...there, act: "cancel" }, now)
    expect(await refusalTo(manageSubscription(sales, { ...there, version: 2, act }, now))).toEqual({
      kind: "subscription-not-active",
    })
  })
})
