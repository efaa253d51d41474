import { randomUUID } from "node:crypto"
import type { Client } from "pg"

export const BUSINESS_BASIC = { id: "CFQ7TTC0LF8Q:0001:CFQ7TTC0K1T8", name: "Microsoft 365 Business Basic" }

/** A subscription to Business Basic, by an order of its own; gives its id. */
export async function insertSubscription(
  database: Client,
  partnerId: string,
  customerId: string,
  licences: number,
): Promise<string> {
  const [id, orderId] = [randomUUID(), randomUUID().slice(0, 10).toUpperCase()]
  await database.query(
    "insert into customer_order (partner_id, id, customer_id, agent_id) select $1, $2, $3, id from agent where partner_id = $1 limit 1",
    [partnerId, orderId, customerId],
  )
  await database.query(
    "insert into order_line (partner_id, order_id, number, offer_id, quantity) values ($1, $2, 0, $3, $4)",
    [partnerId, orderId, BUSINESS_BASIC.id, licences],
  )
  await database.query(
    `insert into subscription (partner_id, id, customer_id, order_id, line_number, offer_id, quantity, started_on, renews_on)
     values ($1, $2, $3, $4, 0, $5, $6, current_date, current_date + 300)`,
    [partnerId, id, customerId, orderId, BUSINESS_BASIC.id, licences],
  )
  return id
}

/** A cart with a line of Business Basic and one of a product that was taken off sale since; gives the latter's name. */
export async function insertCartWithWithdrawn(
  database: Client,
  partnerId: string,
  customerId: string,
): Promise<string> {
  const [id, name] = [randomUUID(), `Old product ${customerId.slice(0, 8)}`]
  await database.query(
    `insert into offer (id, name, billing_type, billing_cycle, max_quantity, withdrawn_at)
     values ($1, $2, 'license', 'monthly', 10, now())`,
    [id, name],
  )
  await database.query(
    `insert into cart (partner_id, id, customer_id, agent_id, updated_at)
     select $1, $2, $3, id, now() from agent where partner_id = $1 limit 1`,
    [partnerId, id, customerId],
  )
  await database.query(
    "insert into cart_line (partner_id, cart_id, number, offer_id, quantity) values ($1, $2, 0, $3, 4), ($1, $2, 1, $4, 5)",
    [partnerId, id, id, BUSINESS_BASIC.id],
  )
  return name
}
