import { randomUUID } from "node:crypto"
import type { Db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { ADMIN_AGENT, SALES_AGENT } from "./agents"
import { confirmationRow, customerRow, type Person, type SampleCustomer } from "./customer"
import { BUSINESS_BASIC, BUSINESS_PREMIUM, VISIO } from "./offers"
import { NORTHWIND } from "./partners"
import { dayFrom, hoursAgo } from "./time"

const SIZE = 200

/** Two hundred customers without stories, so that lists, searches and pages have something to do: most confirmed, some not. */
export async function insertCrowd(db: Db, now: Date): Promise<void> {
  const crowd = Array.from({ length: SIZE }, (_, index) => member(index, now))
  const rows = crowd.map(customerRow)
  await db.customer.createMany({ data: rows })
  await db.tenantDomain.createMany({ data: rows.map(({ domain, id }) => ({ domain, tenantId: String(id) })) })
  await db.confirmation.createMany({ data: crowd.flatMap((customer, index) => confirmationOf(customer, index, now)) })
  await db.directAcceptance.createMany({
    data: crowd.flatMap((customer, index) => directAcceptanceOf(customer, index, now)),
  })
  await db.order.createMany({ data: crowd.map((customer, index) => orderOf(customer, index)) })
  const lines = crowd.map((customer, index) => lineOf(customer, index, now))
  await db.orderLine.createMany({
    data: lines.map(({ orderId, lineNumber, offerId, quantity }) => ({
      partnerId: NORTHWIND,
      orderId,
      number: lineNumber,
      offerId,
      quantity,
    })),
  })
  await db.subscription.createMany({ data: lines })
  for (const index of [8, 18]) await leaveCart(db, crowd, index)
}

/** Two of those that require a confirmation have a cart that waits for it. */
async function leaveCart(db: Db, crowd: SampleCustomer[], index: number): Promise<void> {
  const customerId = crowd[index]?.id
  if (!customerId) return
  const { id: cartId } = await db.cart.create({
    data: { partnerId: NORTHWIND, agentId: SALES_AGENT.agentId, customerId },
  })
  await db.cartLine.createMany({
    data: [{ partnerId: NORTHWIND, cartId, number: 0, offerId: VISIO, quantity: 4 + index }],
  })
}

const FIRST = [
  "Alpine",
  "Bellows",
  "Coho",
  "Datum",
  "Fourth",
  "Graphic",
  "Humongous",
  "Lamna",
  "Lucerne",
  "Margie",
  "Munson",
  "Nod",
  "Parnell",
  "Proseware",
  "Southridge",
  "Tasman",
  "Trey",
  "VanArsdel",
  "Wide World",
  "Adventure",
]
const SECOND = [
  "Ski House",
  "College",
  "Vineyard",
  "Research",
  "Coffee",
  "Design Institute",
  "Insurance",
  "Healthcare",
  "Publishing",
  "Travel",
]
const HAN = ["北極星", "大同", "遠東", "長榮", "永豐", "東方", "華新", "南山", "信義", "和平"]
const HAN_TRADE = ["設計有限公司", "科技股份有限公司", "貿易有限公司", "物流股份有限公司", "食品有限公司"]
const PEOPLE: [string, string][] = [
  ["Maria", "Silva"],
  ["小華", "陳"],
  ["Ken", "Tanaka"],
  ["雅婷", "黃"],
  ["Priya", "Nair"],
  ["志明", "李"],
  ["Jo", "O'Brien"],
  ["怡君", "張"],
]
const PLACES = [
  { country: "TW", city: "台北市", postalCode: "104094" },
  { country: "JP", city: "東京", postalCode: "100-0001" },
  { country: "SG", city: "Singapore", postalCode: "018956" },
  { country: "US", city: "Seattle", state: "WA", postalCode: "98101" },
  { country: "MY", city: "Kuala Lumpur", postalCode: "50088" },
]

/** One of a list, the same one every time for the same number. */
function pick<Item>(items: readonly [Item, ...Item[]] | Item[], number: number): Item {
  return items[number % items.length] as Item
}

/** One in five is a company in Taiwan with a Chinese name; no two names are the same. */
function member(index: number, now: Date): SampleCustomer {
  const domain = `sample${String(index + 1).padStart(3, "0")}`
  const round = Math.floor(index / 5)
  const han = index % 5 === 0
  const companyName = han
    ? `${pick(HAN, round)}${pick(HAN_TRADE, Math.floor(round / HAN.length))}`
    : `${pick(FIRST, index)} ${pick(SECOND, Math.floor(index / FIRST.length))}`
  const [firstName, lastName] = pick(PEOPLE, index)
  const contact: Person = { firstName, lastName, email: `contact@${domain}.example` }
  const place = pick(PLACES, han ? 0 : index)
  return {
    partnerId: NORTHWIND,
    id: randomUUID(),
    companyName,
    domain,
    ...place,
    addressLine1: `No. ${index + 1}, Sample Road`,
    contact,
    createdAt: hoursAgo(now, 2000 + index * 24),
  }
}

/** Of ten customers seven are confirmed, one accepted directly, and two require a confirmation. */
const standing = (index: number) => (index % 10 < 7 ? "confirmed" : index % 10 === 7 ? "direct" : "required")

function confirmationOf(customer: SampleCustomer, index: number, now: Date): Prisma.ConfirmationCreateManyInput[] {
  if (standing(index) !== "confirmed") return []
  const days = 3 + index * 4
  const by = index % 2 ? ADMIN_AGENT : SALES_AGENT
  const channel = index % 3 ? "account" : "wizard"
  const { id: customerId, country, contact: person } = customer
  return [
    confirmationRow({
      by,
      customerId,
      country,
      person,
      acceptedOn: dayFrom(now, -days),
      recordedAt: hoursAgo(now, (days - 1) * 24),
      channel,
    }),
  ]
}

function directAcceptanceOf(
  customer: SampleCustomer,
  index: number,
  now: Date,
): Prisma.DirectAcceptanceCreateManyInput[] {
  if (standing(index) !== "direct") return []
  return [{ partnerId: NORTHWIND, customerId: customer.id, signed: true, checkedAt: hoursAgo(now, 12) }]
}

const day = (date: string) => new Date(`${date}T00:00:00Z`)

const orderNumber = (index: number) => `SAMP1E${String(index + 1).padStart(4, "0")}`

function orderOf(customer: SampleCustomer, index: number): Prisma.OrderCreateManyInput {
  return {
    partnerId: NORTHWIND,
    id: orderNumber(index),
    customerId: customer.id,
    agentId: ADMIN_AGENT.agentId,
    placedAt: customer.createdAt,
  }
}

function lineOf(customer: SampleCustomer, index: number, now: Date) {
  return {
    partnerId: NORTHWIND,
    customerId: customer.id,
    orderId: orderNumber(index),
    lineNumber: 0,
    offerId: pick([BUSINESS_BASIC, BUSINESS_PREMIUM, VISIO], index),
    quantity: 5 + ((index * 37) % 250),
    startedOn: day(dayFrom(now, 5 + ((index * 13) % 330) - 365)),
    renewsOn: day(dayFrom(now, 5 + ((index * 13) % 330))),
    createdAt: customer.createdAt,
  }
}
