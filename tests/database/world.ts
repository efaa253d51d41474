import { randomUUID } from "node:crypto"
import { findAgentByEmail, type SessionKey } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import { confirmAcceptance } from "@/lib/usecases/confirm-acceptance"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { ADMIN_AGENT } from "@/prisma/seed/agents"
import { customerRow, type SampleCustomer } from "@/prisma/seed/customer"
import { BUSINESS_BASIC } from "@/prisma/seed/offers"
import { NORTHWIND } from "@/prisma/seed/partners"
import { insertSale } from "@/prisma/seed/sale"
import { acceptance } from "@/tests/builders"
import { database } from "./owner"

/** The instant at which the tests act, if they do not choose another: ten in the morning of a Sunday in Taipei. */
export const now = new Date("2026-11-22T02:00:00Z")

/** An agent of the sample data, as the portal knows it after sign-in. */
export async function agent(email: string): Promise<Actor> {
  const found = await findAgentByEmail(email)
  if (!found) throw new Error(`The sample data has no agent ${email}`)
  return found.actor
}

/** Adds a customer that nothing happened to yet; gives its id. With the id of another partner's customer it is the same tenant. */
export async function newCustomer(changes: Partial<SampleCustomer> = {}): Promise<string> {
  const { id = randomUUID() } = changes
  const row = customerRow({
    partnerId: NORTHWIND,
    id,
    companyName: "Test Company",
    domain: `t${id.replaceAll("-", "").slice(0, 26)}`,
    country: "TW",
    addressLine1: "信義路一段1號",
    city: "台北市",
    postalCode: "100001",
    contact: { firstName: "Tania", lastName: "Carr", email: "tania.carr@fabrikam.example", phone: "03 555 0188" },
    createdAt: now,
    ...changes,
  })
  await database().customer.create({ data: row })
  await database().tenantDomain.createMany({ data: [{ domain: row.domain, tenantId: id }], skipDuplicates: true })
  return id
}

/** Adds a customer whose acceptance is confirmed; gives its id. */
export async function confirmedCustomer(by: Actor, changes: Partial<SampleCustomer> = {}): Promise<string> {
  const customerId = await newCustomer({ partnerId: by.partnerId, ...changes })
  await confirmAcceptance(by, { ...acceptance(), customerId, channel: "account" }, now)
  return customerId
}

type Sold = { partnerId?: string; agentId?: string; offerId?: string; quantity?: number; renewsOn?: string }

/** Adds a subscription to a customer, by an order of its own; gives its id. */
export async function newSubscription(customerId: string, changes: Sold = {}): Promise<string> {
  const { partnerId = ADMIN_AGENT.partnerId, agentId = ADMIN_AGENT.agentId } = changes
  const orderId = randomUUID().replaceAll("-", "").slice(0, 10).toUpperCase()
  const line = {
    offerId: changes.offerId ?? BUSINESS_BASIC,
    quantity: changes.quantity ?? 10,
    renewsOn: (changes.renewsOn ?? "2027-11-21") as Parameters<typeof insertSale>[1]["lines"][number]["renewsOn"],
  }
  await insertSale(database(), { by: { partnerId, agentId }, customerId, orderId, placedAt: now, lines: [line] })
  const { id } = await database().subscription.findFirstOrThrow({ where: { partnerId, orderId } })
  return id
}

/** Why an act was refused, or null when it was done. */
export async function refusalTo(act: Promise<unknown>): Promise<Refusal | null> {
  try {
    await act
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** What the activity log says of a customer, oldest first: each action with its particulars. */
export async function logOf(customerId: string): Promise<{ action: string }[]> {
  const lines = await database().activity.findMany({ where: { customerId }, orderBy: { id: "asc" } })
  return lines.map(({ action, particulars }) => ({ action, ...(particulars as object) }))
}

/** The last line of the activity log, with who did it and when. */
export async function lastLine() {
  return database().activity.findFirstOrThrow({ orderBy: { id: "desc" }, omit: { id: true } })
}

/** Signs an agent in, as Microsoft asked and vouches for it, so that nothing more is asked: what its cookie would name. */
export async function session(email: string): Promise<SessionKey> {
  const actor = await agent(email)
  const said = {
    proofs: ["microsoft" as const],
    chosen: null,
    shown: null,
    device: "Chrome, Windows",
    authTime: now.getTime() / 1000,
  }
  const outcome = await recordSignIn(actor, said, now)
  if (!("sessionId" in outcome)) throw new Error(`The sign-in of ${email} lacks ${outcome.step}`)
  return { partnerId: actor.partnerId, agentId: actor.agentId, sessionId: outcome.sessionId }
}
