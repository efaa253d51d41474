import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/domain/actor"
import type { DraftValues } from "@/lib/domain/draft"
import { listOrders } from "@/lib/usecases/list-orders"
import { saveDraft } from "@/lib/usecases/save-draft"
import { submitDraft } from "@/lib/usecases/submit-draft"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewDraft } from "@/lib/usecases/view-draft"
import { AZURE_PLAN, BUSINESS_BASIC } from "@/prisma/seed/offers"
import { draftValues, ticked } from "@/tests/builders"
import { database } from "./owner"
import { agent, logOf, now, refusalTo } from "./world"

const sales = await agent("sales.agent@northwind.example")
const lines = [
  { offerId: BUSINESS_BASIC, quantity: 20 },
  { offerId: AZURE_PLAN, quantity: 1 },
]

let drafts = 0

/** Saves a draft that nothing is wrong with, but for the changes. */
async function draft(changes: Partial<DraftValues> = {}, actor: Actor = sales) {
  drafts += 1
  const draftId = randomUUID()
  const values = draftValues({ domain: `submitted${drafts}`, ...changes })
  await saveDraft(actor, { draftId, version: 0, values, step: "review" }, now)
  return { draftId, version: 1 }
}

test("the customer is made as typed, with an admin user and a password that is told once and kept nowhere", async () => {
  const sent = await draft({ companyName: " 盧森出版 ", domain: "Lucerne Pub".replace(" ", "") })
  const { customerId, adminUserName, oneTimePassword } = await submitDraft(sales, sent, now)
  expect(adminUserName).toBe("admin@lucernepub.onmicrosoft.com")
  expect(oneTimePassword).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
  const row = await database().customer.findFirstOrThrow({ where: { id: customerId } })
  expect(row).toMatchObject({
    companyName: "盧森出版",
    domain: "lucernepub.onmicrosoft.com",
    searchText: `盧森出版\nlucernepub.onmicrosoft.com\n${customerId}`,
    contactFirstName: "怡君",
    contactPhone: "02 5550 0177",
    contactPhoneE164: "+886255500177",
    createdById: sales.agentId,
    createdAt: now,
    ...{ draftId: sent.draftId, adminUserName },
  })
  const everywhere = await database().$queryRaw<{ found: number }[]>`
    select count(*)::int as found from (select c::text as line from customer c union all select a::text from activity a) kept
    where line like ${`%${oneTimePassword}%`}`
  expect(everywhere).toEqual([{ found: 0 }])
})

test("with the acceptance ticked it is confirmed by the primary contact, ordered, and each act is logged", async () => {
  const { customerId, ordered } = await submitDraft(sales, await draft({ ...ticked, lines }), now)
  const { status, valid, cart } = await viewAccount(sales, { customerId }, now)
  expect(status).toBe("confirmed")
  expect(valid).toMatchObject({
    firstName: "怡君",
    lastName: "張",
    phoneE164: "+886255500177",
    acceptedOn: "2026-11-20",
    channel: "wizard",
  })
  expect(cart).toBeNull()
  expect((await listOrders(sales, { customerId }, now)).rows).toMatchObject([{ id: ordered, lines: [{}, {}] }])
  expect(await logOf(customerId)).toEqual([
    { action: "customer-created", withConfirmation: true, items: 2 },
    {
      action: "confirmation-recorded",
      signatory: { firstName: "怡君", lastName: "張" },
      acceptedOn: "2026-11-20",
      channel: "wizard",
    },
    { action: "order-placed", orderId: ordered, items: 2, licences: 20 },
  ])
})

test("the person who accepted can be another one than the primary contact", async () => {
  const signatory = { firstName: "Ada", lastName: "Byron", email: "ada@lucernepub.example", phone: "" }
  const { customerId } = await submitDraft(sales, await draft({ ...ticked, signatory }), now)
  const { customer, valid } = await viewAccount(sales, { customerId }, now)
  expect(valid).toMatchObject({ firstName: "Ada", phone: null })
  expect(customer.contactFirstName).toBe("怡君")
})

test("without the acceptance the customer is made, and what was chosen waits in its cart", async () => {
  const { customerId, ordered } = await submitDraft(sales, await draft({ lines }), now)
  expect(ordered).toBeNull()
  const account = await viewAccount(sales, { customerId }, now)
  expect(account).toMatchObject({
    status: "required",
    confirmations: [],
    cart: { version: 1, lines: [{ quantity: 20 }, { quantity: 1 }] },
  })
  expect(await logOf(customerId)).toEqual([{ action: "customer-created", withConfirmation: false, items: 2 }])
})

test("nothing chosen is nothing ordered, and no cart", async () => {
  const { customerId, ordered } = await submitDraft(
    sales,
    await draft({ ...ticked, lines: [{ offerId: BUSINESS_BASIC, quantity: 0 }] }),
    now,
  )
  expect(ordered).toBeNull()
  expect(await database().cart.count({ where: { customerId } })).toBe(0)
})

test("a second Submit finds the customer of the first", async () => {
  const sent = await draft()
  const { customerId } = await submitDraft(sales, sent, now)
  expect(await refusalTo(submitDraft(sales, sent, now))).toEqual({ kind: "already-submitted", customerId })
  expect(await database().customer.count({ where: { draftId: sent.draftId } })).toBe(1)
})

test("a draft that changed since it was reviewed is refused as stale", async () => {
  const { draftId } = await draft()
  await saveDraft(sales, { draftId, version: 1, values: draftValues({ companyName: "Newer" }), step: "review" }, now)
  expect(await refusalTo(submitDraft(sales, { draftId, version: 1 }, now))).toEqual({ kind: "stale" })
})

test.each<[string, Partial<DraftValues>, object]>([
  ["a domain that another partner's customer holds", { domain: "litware" }, { domain: { key: "domainTaken" } }],
  [
    "an acceptance ahead of the agent's day",
    { ...ticked, acceptedOn: "2026-11-23" },
    { acceptedOn: { key: "acceptedOnInFuture", values: { today: "2026-11-22" } } },
  ],
  ["an acceptance without a day", { ...ticked, acceptedOn: "" }, { acceptedOn: { key: "acceptedOnRequired" } }],
  [
    "too many licences",
    { ...ticked, lines: [{ offerId: BUSINESS_BASIC, quantity: 301 }] },
    { "lines.0.quantity": { key: "quantityRange", values: { min: 1, max: 300 } } },
  ],
  [
    "a contact at the partner itself",
    { contact: { firstName: "A", lastName: "B", email: "a@northwind.example", phone: "" } },
    { "contact.email": { key: "emailPartner" } },
  ],
])("%s leaves the draft as it was, and no customer", async (_, changes, problems) => {
  const sent = await draft(changes)
  const customers = await database().customer.count()
  expect(await refusalTo(submitDraft(sales, sent, now))).toEqual({ kind: "invalid", problems })
  expect(await database().customer.count()).toBe(customers)
  expect(await viewDraft(sales, sent, now)).toMatchObject({ version: 1 })
})

test("an acceptance on the agent's today is right at 07:00 in Taipei, when it is yesterday in UTC", async () => {
  const sent = await draft({ ...ticked, acceptedOn: "2026-11-22" })
  expect(await refusalTo(submitDraft(sales, sent, new Date("2026-11-21T23:00:00Z")))).toBeNull()
})

test("in a national cloud nothing is confirmed and the order is placed; a ticked acceptance makes no customer", async () => {
  const trey = await agent("admin.agent@trey.example")
  const refused = await draft({ ...ticked, lines }, trey)
  expect(await refusalTo(submitDraft(trey, refused, now))).toEqual({ kind: "agreement-not-available" })
  expect(await database().customer.count({ where: { draftId: refused.draftId } })).toBe(0)
  const { ordered } = await submitDraft(trey, await draft({ lines }, trey), now)
  expect(ordered).not.toBeNull()
})
