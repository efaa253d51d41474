import { expect, test } from "vitest"
import { agreementTextInForce } from "@/lib/db/agreements"
import { findNewestConfirmation, insertConfirmation } from "@/lib/db/confirmations"
import { CalendarDate } from "@/lib/domain/calendar-date"
import { ADMIN_AGENT } from "@/prisma/seed/agents"
import { NORTHWIND } from "@/prisma/seed/partners"
import { database } from "./owner"
import { agent, newCustomer } from "./world"

// These databases have the zone America/New_York: where clocks jump from 02:00 to 03:00 on 8 March 2026, and back on 1 November.
test.each([
  "2026-11-22T02:00:00.123Z",
  "2026-03-08T07:30:00.000Z",
  "2026-03-08T02:30:00.000Z",
  "2026-11-01T05:30:00.000Z",
])("%s is that instant in the table and when it is read again, whatever the server's zone", async (instant) => {
  const db = database()
  const scope = { db, partnerId: NORTHWIND }
  const customerId = await newCustomer()
  const acceptance = {
    firstName: "明",
    lastName: "王",
    email: "ming@example.com",
    phone: undefined,
    acceptedOn: CalendarDate.parse("2026-01-02"),
    means: undefined,
    note: undefined,
  }
  const by = await agent("admin.agent@northwind.example")
  expect(by.agentId).toBe(ADMIN_AGENT.agentId)
  const text = await agreementTextInForce(db, "TW", acceptance.acceptedOn)
  const now = new Date(instant)
  await insertConfirmation(scope, { customerId, country: "TW", acceptance, text, channel: "account", by, now })

  const [row] = await db.$queryRaw<{ stored: string }[]>`
      select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as stored
      from confirmation where customer_id = ${customerId}::uuid`
  expect(row?.stored).toBe(instant)
  expect((await findNewestConfirmation(scope, customerId))?.recordedAt).toEqual(now)
})
