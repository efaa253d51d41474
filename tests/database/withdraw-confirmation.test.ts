import { expect, test } from "vitest"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { viewAccount } from "@/lib/usecases/view-account"
import { viewRecord } from "@/lib/usecases/view-record"
import { withdrawConfirmation } from "@/lib/usecases/withdraw-confirmation"
import { acceptance } from "@/tests/builders"
import { database } from "./owner"
import { agent, logOf, newCustomer, now, refusalTo } from "./world"

const admin = await agent("admin.agent@northwind.example")

async function customerConfirmedBy(...people: string[]) {
  const customerId = await newCustomer()
  const ids: string[] = []
  for (const [minute, firstName] of people.entries()) {
    const at = new Date(now.getTime() + minute * 60_000)
    ids.push((await confirmAcceptance(admin, { ...acceptance({ firstName }), customerId, channel: "account" }, at)).id)
  }
  return { customerId, ids: ids as [string, ...string[]] }
}

test("a withdrawal is a record of who, when and why; the confirmation stays as it was", async () => {
  const { customerId, ids } = await customerConfirmedBy("Tania")
  const before = await database().confirmation.findMany({ where: { customerId } })
  await withdrawConfirmation(admin, { customerId, confirmationId: ids[0], reason: "Wrong person" }, now)

  expect(await database().confirmation.findMany({ where: { customerId } })).toEqual(before)
  expect(await database().withdrawal.findMany({ where: { confirmationId: ids[0] } })).toEqual([
    {
      partnerId: admin.partnerId,
      confirmationId: ids[0],
      reason: "Wrong person",
      agentId: admin.agentId,
      withdrawnAt: now,
    },
  ])
  expect((await logOf(customerId)).at(-1)).toEqual({
    action: "confirmation-withdrawn",
    signatory: { firstName: "Tania", lastName: "Carr" },
    acceptedOn: "2026-11-20",
    reason: "Wrong person",
  })
})

test("without another confirmation the customer requires one again", async () => {
  const { customerId, ids } = await customerConfirmedBy("Tania")
  await withdrawConfirmation(admin, { customerId, confirmationId: ids[0], reason: "Wrong person" }, now)
  expect(await viewAccount(admin, { customerId }, now)).toMatchObject({ status: "required", valid: null })
})

test("an older valid confirmation counts again", async () => {
  const { customerId, ids } = await customerConfirmedBy("Tania", "Ada")
  await withdrawConfirmation(admin, { customerId, confirmationId: ids[1] ?? "", reason: "Wrong person" }, now)
  const { status, valid, confirmations } = await viewAccount(admin, { customerId }, now)
  expect(status).toBe("confirmed")
  expect(valid).toMatchObject({ id: ids[0], firstName: "Tania" })
  expect(confirmations[0]).toMatchObject({
    firstName: "Ada",
    withdrawal: { reason: "Wrong person", agent: { name: "Admin Agent" } },
  })
})

test("an older one can be withdrawn as well, and the newest still counts", async () => {
  const { customerId, ids } = await customerConfirmedBy("Tania", "Ada")
  await withdrawConfirmation(admin, { customerId, confirmationId: ids[0], reason: "Wrong person" }, now)
  expect((await viewAccount(admin, { customerId }, now)).valid).toMatchObject({ firstName: "Ada" })
})

test("it happens once", async () => {
  const { customerId, ids } = await customerConfirmedBy("Tania")
  const withdraw = () =>
    withdrawConfirmation(admin, { customerId, confirmationId: ids[0], reason: "Wrong person" }, now)
  await withdraw()
  expect(await refusalTo(withdraw())).toEqual({ kind: "already-withdrawn" })
  expect((await logOf(customerId)).length).toBe(2)
})

test.each([
  ["", "reasonRequired"],
  [" \u3000", "reasonRequired"],
  ["x".repeat(501), "reasonTooLong"],
])("the reason %j will not do", async (reason, key) => {
  const { customerId, ids } = await customerConfirmedBy("Tania")
  const refusal = await refusalTo(withdrawConfirmation(admin, { customerId, confirmationId: ids[0], reason }, now))
  expect(refusal).toMatchObject({ kind: "invalid", problems: { reason: { key } } })
})

test("the record to print stays, withdrawn or not", async () => {
  const { customerId, ids } = await customerConfirmedBy("Tania")
  const record = () => viewRecord(admin, { customerId, confirmationId: ids[0] }, now)
  expect(await record()).toMatchObject({
    customer: { id: customerId },
    confirmation: { firstName: "Tania", withdrawal: null, text: { link: "https://aka.ms/customeragreement" } },
    printedAt: now,
  })
  await withdrawConfirmation(admin, { customerId, confirmationId: ids[0], reason: "Wrong person" }, now)
  expect(await record()).toMatchObject({ confirmation: { firstName: "Tania", withdrawal: { reason: "Wrong person" } } })
})
