import { expect, test } from "vitest"
import { changeCart } from "@/lib/usecases/change-cart"
import { placeOrder } from "@/lib/usecases/place-order"
import { pretendDirectAcceptance } from "@/lib/usecases/pretend-direct-acceptance"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { database } from "./owner"
import { agent, confirmedCustomer, logOf, newCustomer, now, refusalTo } from "./world"

const sandbox = await agent("admin.agent@sandbox.northwind.example")
const production = await agent("admin.agent@northwind.example")
const inSandbox = () => newCustomer({ partnerId: sandbox.partnerId })

const statusOf = async (customerId: string) => (await viewAccount(sandbox, { customerId }, now)).status
const rowsOf = (customerId: string) =>
  database().directAcceptance.findMany({
    where: { customerId },
    orderBy: { checkedAt: "asc" },
    select: { partnerId: true, signed: true, checkedAt: true },
  })

const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const pretend = (customerId: string, signed: boolean, at = now) =>
  pretendDirectAcceptance(sandbox, { customerId, signed }, at)

async function order(customerId: string) {
  await changeCart(sandbox, { customerId, version: 0, lines: [{ offerId: BUSINESS_BASIC, quantity: 2 }] }, now)
  const { cart } = await viewNewOrder(sandbox, { customerId }, now)
  return refusalTo(placeOrder(sandbox, { customerId, cartId: cart?.id ?? "", version: cart?.version ?? 0 }, now))
}

test("switched on, the customer counts as having accepted directly and the gate is open; switched off, it is shut", async () => {
  const customerId = await inSandbox()
  await pretend(customerId, true)
  expect(await statusOf(customerId)).toBe("accepted-directly")
  expect(await order(customerId)).toBeNull()

  await pretend(customerId, false, after(1))
  expect(await statusOf(customerId)).toBe("required")
  expect(await order(customerId)).toEqual({ kind: "acceptance-required" })

  const { partnerId } = sandbox
  expect(await rowsOf(customerId)).toEqual([
    { partnerId, signed: true, checkedAt: now },
    { partnerId, signed: false, checkedAt: after(1) },
  ])
  expect((await logOf(customerId)).filter(({ action }) => action === "direct-acceptance-pretended")).toEqual([
    { action: "direct-acceptance-pretended", signed: true },
    { action: "direct-acceptance-pretended", signed: false },
  ])
})

test("the same twice, or twice at once, is one row and one line of the log", async () => {
  const customerId = await inSandbox()
  await Promise.all([pretend(customerId, true), pretend(customerId, true)])
  await pretend(customerId, true, after(1))
  expect(await rowsOf(customerId)).toHaveLength(1)
  expect(await logOf(customerId)).toEqual([{ action: "direct-acceptance-pretended", signed: true }])
})

test("switched off where it never was on, nothing is written", async () => {
  const customerId = await inSandbox()
  await pretend(customerId, false)
  expect(await rowsOf(customerId)).toEqual([])
  expect(await logOf(customerId)).toEqual([])
})

test("a confirmation of the partner's own is named first, and stays", async () => {
  const customerId = await confirmedCustomer(sandbox)
  await pretend(customerId, true)
  expect(await viewAccount(sandbox, { customerId }, now)).toMatchObject({
    status: "confirmed",
    direct: { signed: true, checkedAt: now },
  })
})

test("in production nobody pretends", async () => {
  const customerId = await newCustomer()
  const refusal = await refusalTo(pretendDirectAcceptance(production, { customerId, signed: true }, now))
  expect(refusal).toEqual({ kind: "sandbox-only" })
  expect(await rowsOf(customerId)).toEqual([])
})

test("a sandbox outside the public cloud has no agreement to accept", async () => {
  const china = await agent("admin.agent@trey.example")
  const elsewhere = { ...china, partner: { ...china.partner, environment: "sandbox" as const } }
  const customerId = await newCustomer({ partnerId: china.partnerId })
  const refusal = await refusalTo(pretendDirectAcceptance(elsewhere, { customerId, signed: true }, now))
  expect(refusal).toEqual({ kind: "agreement-not-available" })
})

test.each(["sales_agent", "helpdesk_agent", "global_admin"] as const)("a %s may not", async (role) => {
  const customerId = await inSandbox()
  const other = { ...sandbox, roles: [role] }
  const refusal = await refusalTo(pretendDirectAcceptance(other, { customerId, signed: true }, now))
  expect(refusal).toEqual({ kind: "forbidden", because: "admin_agent" })
  expect(await rowsOf(customerId)).toEqual([])
})

test("another partner's customer does not exist", async () => {
  const customerId = await newCustomer()
  expect(await refusalTo(pretend(customerId, true))).toEqual({ kind: "not-found", what: "customer" })
  expect(await rowsOf(customerId)).toEqual([])
})
