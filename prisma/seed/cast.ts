import type { Db } from "@/lib/db/client"
import { ADMIN_AGENT, SALES_AGENT, TAILSPIN_AGENT } from "./agents"
import {
  ADATUM,
  CONTOSO,
  castCustomers,
  FABRIKAM,
  LITWARE,
  ming,
  TAIWAN_COMPUTER,
  tania,
  WOODGROVE,
} from "./cast-customers"
import { confirmationRow, customerRow } from "./customer"
import { AZURE_PLAN, BUSINESS_BASIC, BUSINESS_PREMIUM, VISIO } from "./offers"
import { NORTHWIND } from "./partners"
import { insertSale } from "./sale"
import { dayFrom, hoursAgo, renewal } from "./time"

/** The cast of the sample data, with what happened to each of them. */
export async function insertCast(db: Db, now: Date): Promise<void> {
  const rows = castCustomers(now).map(customerRow)
  await db.customer.createMany({ data: rows })
  await db.tenantDomain.createMany({ data: rows.map(({ domain, id }) => ({ domain, tenantId: String(id) })) })
  await db.directAcceptance.create({
    data: { partnerId: NORTHWIND, customerId: ADATUM, signed: true, checkedAt: hoursAgo(now, 5) },
  })
  await confirm(db, now)
  await sell(db, now)
}

async function confirm(db: Db, now: Date): Promise<void> {
  const lin = { firstName: "美玲", lastName: "林", email: "meiling.lin@twcomputer.example", phone: "02 5550 0123" }
  const inTaiwan = { country: "TW" }
  const mistake = {
    ...confirmationRow({
      by: SALES_AGENT,
      customerId: WOODGROVE,
      number: 2,
      ...inTaiwan,
      person: tania,
      acceptedOn: dayFrom(now, -51),
      recordedAt: hoursAgo(now, 51 * 24 - 7),
      channel: "account",
    }),
    id: "40000000-0000-4000-8000-000000000001",
  }
  const rows = [
    confirmationRow({
      by: ADMIN_AGENT,
      customerId: CONTOSO,
      ...inTaiwan,
      person: tania,
      acceptedOn: dayFrom(now, -2),
      recordedAt: hoursAgo(now, 26),
      channel: "account",
    }),
    confirmationRow({
      by: SALES_AGENT,
      customerId: TAIWAN_COMPUTER,
      ...inTaiwan,
      person: lin,
      acceptedOn: dayFrom(now, -1),
      recordedAt: hoursAgo(now, 3),
      channel: "account",
    }),
    confirmationRow({
      by: ADMIN_AGENT,
      customerId: WOODGROVE,
      ...inTaiwan,
      person: ming,
      acceptedOn: "2024-10-01",
      recordedAt: new Date("2024-10-01T01:12:00Z"),
      channel: "wizard",
    }),
    mistake,
    confirmationRow({
      by: ADMIN_AGENT,
      customerId: WOODGROVE,
      number: 3,
      ...inTaiwan,
      person: ming,
      acceptedOn: dayFrom(now, -50),
      recordedAt: hoursAgo(now, 50 * 24),
      channel: "account",
      reason: "合約改版，客戶已重新簽署。",
    }),
  ]
  // In the order of their instants: the chain of a customer's records follows it.
  await db.confirmation.createMany({ data: rows.slice(0, -1) })
  const withdrawnAt = hoursAgo(now, 50 * 24 + 1)
  const reason = "記錄到另一家公司的連絡人。"
  await db.withdrawal.create({
    data: { partnerId: NORTHWIND, confirmationId: mistake.id, reason, agentId: ADMIN_AGENT.agentId, withdrawnAt },
  })
  await db.confirmation.createMany({ data: rows.slice(-1) })
  await db.activity.createMany({
    data: rows.map(({ partnerId, agentId, customerId, recordedAt, firstName, lastName, acceptedOn, channel }) => {
      const particulars = {
        signatory: { firstName, lastName },
        acceptedOn: new Date(acceptedOn).toISOString().slice(0, 10),
        channel,
      }
      return { partnerId, agentId, customerId, at: recordedAt ?? now, action: "confirmation-recorded", particulars }
    }),
  })
  const signatory = { firstName: tania.firstName, lastName: tania.lastName }
  const particulars = { signatory, acceptedOn: dayFrom(now, -51), reason }
  await db.activity.create({
    data: {
      partnerId: NORTHWIND,
      agentId: ADMIN_AGENT.agentId,
      customerId: WOODGROVE,
      at: withdrawnAt,
      action: "confirmation-withdrawn",
      particulars,
    },
  })
}

async function sell(db: Db, now: Date): Promise<void> {
  const placed = { contoso: hoursAgo(now, 25), fabrikam: hoursAgo(now, 356 * 24), taiwan: hoursAgo(now, 245 * 24) }
  const [woodgrove, litware] = [hoursAgo(now, 49 * 24), hoursAgo(now, 204 * 24)]
  await insertSale(db, {
    by: ADMIN_AGENT,
    customerId: CONTOSO,
    orderId: "C0NT0S0001",
    placedAt: placed.contoso,
    lines: [{ offerId: BUSINESS_BASIC, quantity: 25, renewsOn: renewal(placed.contoso, "P1Y", now) }],
  })
  await insertSale(db, {
    by: SALES_AGENT,
    customerId: FABRIKAM,
    orderId: "FABR1KAM01",
    placedAt: placed.fabrikam,
    lines: [
      { offerId: BUSINESS_BASIC, quantity: 10, renewsOn: renewal(placed.fabrikam, "P1Y", now) },
      { offerId: AZURE_PLAN, quantity: 1, renewsOn: null },
    ],
  })
  await insertSale(db, {
    by: ADMIN_AGENT,
    customerId: TAIWAN_COMPUTER,
    orderId: "TA1WAN0001",
    placedAt: placed.taiwan,
    lines: [{ offerId: BUSINESS_PREMIUM, quantity: 120, renewsOn: renewal(placed.taiwan, "P1Y", now) }],
  })
  await insertSale(db, {
    by: ADMIN_AGENT,
    customerId: WOODGROVE,
    orderId: "W00DGR0VE1",
    placedAt: woodgrove,
    lines: [
      { offerId: BUSINESS_PREMIUM, quantity: 80, renewsOn: renewal(woodgrove, "P1Y", now), autoRenew: false },
      { offerId: VISIO, quantity: 8, renewsOn: renewal(woodgrove, "P1M", now), suspendedAt: hoursAgo(now, 400) },
    ],
  })
  await insertSale(db, {
    by: TAILSPIN_AGENT,
    customerId: LITWARE,
    orderId: "L1TWARE001",
    placedAt: litware,
    lines: [{ offerId: BUSINESS_BASIC, quantity: 15, renewsOn: renewal(litware, "P1Y", now) }],
  })
}
