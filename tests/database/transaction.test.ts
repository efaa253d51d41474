import { expect, test } from "vitest"
import type { Db } from "@/lib/db/client"
import { lockCustomer } from "@/lib/db/customers"
import { inTransaction } from "@/lib/db/transaction"
import { NORTHWIND } from "@/prisma/seed/partners"
import { newCustomer } from "./world"

/** Resolves for everybody once two have come. */
function meeting(): () => Promise<void> {
  let arrived = 0
  let open = () => {}
  const both = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    arrived += 1
    if (arrived >= 2) open()
    return both
  }
}

const byLock = (db: Db, id: string) => lockCustomer({ db, partnerId: NORTHWIND }, id)
const byWriting = (db: Db, id: string) =>
  db.customer.update({ where: { partnerId_id: { partnerId: NORTHWIND, id } }, data: { searchText: "written" } })

test.each([
  ["locks", byLock],
  ["writes", byWriting],
])("two transactions whose %s wait for each other are both done: one is tried again", async (_, take) => {
  const [one, other] = [await newCustomer(), await newCustomer()]
  const meet = meeting()
  let attempts = 0
  const inOrder = (first: string, second: string) =>
    inTransaction(NORTHWIND, async (db) => {
      attempts += 1
      await take(db, first)
      await meet()
      await take(db, second)
    })
  await Promise.all([inOrder(one, other), inOrder(other, one)])
  expect(attempts).toBe(3)
})

test("what fails for another reason is not tried again, and leaves nothing", async () => {
  const id = await newCustomer()
  let attempts = 0
  const work = inTransaction(NORTHWIND, async (db) => {
    attempts += 1
    await byWriting(db, id)
    throw new Error("no")
  })
  await expect(work).rejects.toThrow("no")
  expect(attempts).toBe(1)
  expect(await inTransaction(NORTHWIND, (db) => byLock(db, id))).not.toMatchObject({ searchText: "written" })
})
