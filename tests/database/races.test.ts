import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { inTransaction } from "@/lib/db/transaction"
import type { Refusal } from "@/lib/domain/refusal"
import { addAgent } from "@/lib/usecases/add-agent"
import { blockAgent } from "@/lib/usecases/block-agent"
import { changeCart } from "@/lib/usecases/change-cart"
import { changeSubscription } from "@/lib/usecases/change-subscription"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { placeOrder } from "@/lib/usecases/place-order"
import { saveDraft } from "@/lib/usecases/save-draft"
import { submitDraft } from "@/lib/usecases/submit-draft"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { acceptance, draftValues, ticked } from "@/tests/builders"
import { database } from "./owner"
import { agent, confirmedCustomer, logOf, newCustomer, newSubscription, now, refusalTo } from "./world"

const admin = await agent("admin.agent@northwind.example")
const sales = await agent("sales.agent@northwind.example")
const tailspin = await agent("admin.agent@tailspin.example")
const boss = await agent("global.admin@northwind.example")
const lines = [{ offerId: BUSINESS_BASIC, quantity: 5 }]

// Connections are opened as they are wanted, one slower than the other: without this the first race would be a queue.
await allTogether()

/** Does it five times at once, by two agents; gives why each was refused, null for done. */
async function atOnce(act: (index: number) => Promise<unknown>): Promise<(Refusal | null)[]> {
  return Promise.all([0, 1, 2, 3, 4].map((index) => refusalTo(act(index))))
}
const by = (index: number) => (index % 2 ? sales : admin)
const done = (refusals: (Refusal | null)[]) => refusals.filter((refusal) => refusal === null).length

/** Five transactions of which none ends before all have begun. */
async function allTogether(): Promise<void> {
  let begun = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  const wait = () => {
    begun += 1
    if (begun === 5) open()
    return all
  }
  await Promise.all(Array.from({ length: 5 }, () => inTransaction(NORTHWIND, wait)))
}

async function filledCart(customerId: string) {
  await changeCart(sales, { customerId, version: 0, lines }, now)
  const { cart } = await viewNewOrder(sales, { customerId }, now)
  return { customerId, cartId: cart?.id ?? "", version: 1 }
}

async function savedDraft(actor: typeof admin, domain: string) {
  const draftId = randomUUID()
  const values = draftValues({ ...ticked, domain, lines })
  await saveDraft(actor, { draftId, version: 0, values, step: "review" }, now)
  return { draftId, version: 1 }
}

test("confirmations at once from the same page: one is recorded, the others are stale", async () => {
  const customerId = await newCustomer()
  const refusals = await atOnce((index) => {
    const typed = acceptance({ firstName: `Person ${index}` })
    return confirmAcceptance(by(index), { ...typed, customerId, channel: "account", basedOn: null }, now)
  })
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(Array(4).fill({ kind: "stale" }))
  expect(await database().confirmation.count({ where: { customerId } })).toBe(1)
  expect(await logOf(customerId)).toHaveLength(1)
})

test("withdrawals at once of one confirmation: one is recorded", async () => {
  const customerId = await newCustomer()
  const { id } = await confirmAcceptance(sales, { ...acceptance(), customerId, channel: "account" }, now)
  const refusals = await atOnce((index) =>
    withdrawConfirmation(by(index), { customerId, confirmationId: id, reason: `Reason ${index}` }, now),
  )
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(Array(4).fill({ kind: "already-withdrawn" }))
})

test("submits at once of one draft: one customer, which the others are told", async () => {
  const sent = await savedDraft(sales, "submittedatonce")
  const refusals = await atOnce((index) => submitDraft(by(index), sent, now))
  const customers = await database().customer.findMany({ where: { draftId: sent.draftId } })
  expect(customers).toHaveLength(1)
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(Array(4).fill({ kind: "already-submitted", customerId: customers[0]?.id }))
  expect(await database().order.count({ where: { customerId: customers[0]?.id ?? "" } })).toBe(1)
})

test("submits at once of drafts with one domain, by two partners: one customer has it, the other drafts stay", async () => {
  const owner = (index: number) => (index % 2 ? tailspin : admin)
  const sent = await Promise.all([0, 1, 2, 3, 4].map((index) => savedDraft(owner(index), "wantedbyall")))
  const refusals = await atOnce((index) => submitDraft(owner(index), sent[index] ?? { draftId: "", version: 1 }, now))
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(
    Array(4).fill({ kind: "invalid", problems: { domain: { key: "domainTaken" } } }),
  )
  expect(await database().customer.count({ where: { domain: "wantedbyall.onmicrosoft.com" } })).toBe(1)
  expect(await database().customerDraft.count({ where: { id: { in: sent.map(({ draftId }) => draftId) } } })).toBe(4)
})

test("first saves at once of one draft: one is kept, what differs is stale", async () => {
  const draftId = randomUUID()
  const refusals = await atOnce((index) => {
    const values = draftValues({ companyName: `Company ${index}` })
    return saveDraft(by(index), { draftId, version: 0, values, step: "account-info" }, now)
  })
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(Array(4).fill({ kind: "stale" }))
  expect(await database().customerDraft.findMany({ where: { id: draftId } })).toMatchObject([{ version: 1 }])
})

test("purchases at once of one cart: one order, which the others are told", async () => {
  const cart = await filledCart(await confirmedCustomer(sales))
  const refusals = await atOnce((index) => placeOrder(by(index), cart, now))
  const orders = await database().order.findMany({ where: { customerId: cart.customerId } })
  expect(orders).toHaveLength(1)
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(Array(4).fill({ kind: "already-ordered", orderId: orders[0]?.id }))
  expect(await database().subscription.count({ where: { customerId: cart.customerId } })).toBe(1)
})

test("first lines at once: one cart", async () => {
  const customerId = await newCustomer()
  const other = (index: number) => lines.map((line) => ({ ...line, quantity: index + 1 }))
  const refusals = await atOnce((index) => changeCart(by(index), { customerId, version: 0, lines: other(index) }, now))
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(Array(4).fill({ kind: "stale" }))
  expect(await database().cart.count({ where: { customerId } })).toBe(1)
})

test("a withdrawal against a purchase: ordered before it, or refused after it, never ordered without a confirmation", async () => {
  for (let round = 0; round < 5; round++) {
    const customerId = await newCustomer()
    const { id } = await confirmAcceptance(sales, { ...acceptance(), customerId, channel: "account" }, now)
    const cart = await filledCart(customerId)
    const withdraw = () => withdrawConfirmation(admin, { customerId, confirmationId: id, reason: "Wrong person" }, now)
    const buy = () => placeOrder(sales, cart, now)
    const acts = round % 2 ? [withdraw(), buy()] : [buy(), withdraw()]
    await Promise.all(acts.map(refusalTo))
    const said = (await logOf(customerId)).map((line) => ("action" in line ? line.action : "")).slice(2)
    const orders = await database().order.count({ where: { customerId } })
    expect([
      [["order-placed", "confirmation-withdrawn"], 1],
      [["confirmation-withdrawn", "order-refused"], 0],
    ]).toContainEqual([said, orders])
  }
})

test("a withdrawal against a licence change: changed before it, or refused after it", async () => {
  for (let round = 0; round < 5; round++) {
    const customerId = await newCustomer()
    const { id } = await confirmAcceptance(sales, { ...acceptance(), customerId, channel: "account" }, now)
    const subscriptionId = await newSubscription(customerId)
    const withdraw = () => withdrawConfirmation(admin, { customerId, confirmationId: id, reason: "Wrong person" }, now)
    const change = () => changeSubscription(sales, { customerId, subscriptionId, quantity: 20, version: 1 }, now)
    const acts = round % 2 ? [withdraw(), change()] : [change(), withdraw()]
    await Promise.all(acts.map(refusalTo))
    const said = (await logOf(customerId)).map(({ action }) => action).slice(2)
    const { quantity } = await database().subscription.findFirstOrThrow({ where: { customerId } })
    expect([
      [["licences-changed", "confirmation-withdrawn"], 20],
      [["confirmation-withdrawn", "licence-change-refused"], 10],
    ]).toContainEqual([said, quantity])
  }
})

test("licence changes at once from the same page: one is made, the others are stale", async () => {
  const customerId = await confirmedCustomer(sales)
  const subscriptionId = await newSubscription(customerId)
  const refusals = await atOnce((index) =>
    changeSubscription(by(index), { customerId, subscriptionId, quantity: 20 + index, version: 1 }, now),
  )
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(Array(4).fill({ kind: "stale" }))
  expect(await database().subscription.findFirst({ where: { customerId } })).toMatchObject({ version: 2 })
})

test("global admins who block each other at once: somebody stays", async () => {
  const typed = { name: "Other Admin", email: "other.admin@northwind.example", roles: ["global_admin" as const] }
  await addAgent(boss, typed, now)
  const other = await agent(typed.email)
  const refusals = await Promise.all([
    refusalTo(blockAgent(boss, { agentId: other.agentId, blocked: true }, now)),
    refusalTo(blockAgent(other, { agentId: boss.agentId, blocked: true }, now)),
  ])
  expect(done(refusals)).toBe(1)
  expect(refusals).toContainEqual({ kind: "last-global-admin" })
})

test("agents added at once with one address: one is", async () => {
  const refusals = await atOnce(() => addAgent(boss, { name: "Ada", email: "ada@northwind.example", roles: [] }, now))
  expect(done(refusals)).toBe(1)
  expect(refusals.filter(Boolean)).toEqual(
    Array(4).fill({ kind: "invalid", problems: { email: { key: "emailTaken" } } }),
  )
})
