import { afterAll, afterEach, expect, test } from "vitest"
import type { Db } from "@/lib/db/client"
import { lockCustomer } from "@/lib/db/customers"
import { inTransaction } from "@/lib/db/transaction"
import { WOODGROVE } from "@/prisma/seed/cast-customers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { LineToDatabase } from "@/tests/server/line-to-database"

const line = await LineToDatabase.to(process.env.DATABASE_URL ?? "")
process.env.DATABASE_URL = line.address
afterEach(() => line.mend())
afterAll(() => line.close())

const byLock = (db: Db) => lockCustomer({ db, partnerId: NORTHWIND }, WOODGROVE)
const byCut = (db: Db) => {
  line.cut()
  return byLock(db)
}
const byTerminating = (db: Db) => db.$queryRaw`select pg_terminate_backend(pg_backend_pid())`

test.each<[string, (db: Db) => Promise<unknown>]>([
  ["is cut before a query", byCut],
  ["is ended in a query", byTerminating],
  ["is ended before the commit", (db) => byTerminating(db).catch(() => {})],
])("a line to the database that %s is told as busy; the next transaction has another", async (_, work) => {
  const broken = inTransaction(NORTHWIND, async (db) => {
    await byLock(db)
    await work(db)
  })
  await expect(broken).rejects.toMatchObject({ refusal: { kind: "busy" } })
  line.mend()
  expect(await inTransaction(NORTHWIND, byLock)).toMatchObject({ id: WOODGROVE })
})

test("a line that is cut at the commit, and stays so, leaves it unknown whether the work was done", async () => {
  const broken = inTransaction(NORTHWIND, async (db) => {
    await byLock(db)
    line.cut()
  })
  await expect(broken).rejects.toMatchObject({ refusal: { kind: "unknown" } })
})

test("the work's own error stands, though its rollback found the line cut", async () => {
  const refused = inTransaction(NORTHWIND, async (db) => {
    await byLock(db)
    line.cut()
    throw new Error("no")
  })
  await expect(refused).rejects.toThrow("no")
})
