import {
  createCustomer,
  createCustomerAgreement,
  createCustomerOrder,
  getCustomerEligibility,
  getCustomerOrder,
  getCustomerOrders,
} from "./made/orval.js"
import { acceptance, customer, order, type Tell } from "./story.js"

// Its client has the address since it was generated (orval.config.mjs), and tells answers apart by their status.
export const tell: Tell = async ({ key, domain }) => {
  const as = { headers: { Authorization: `Bearer ${key}` } }
  const made = await createCustomer(customer(domain), as)
  if (made.status !== 201) throw new Error(made.data.description)
  const customerId = made.data.id
  const early = await createCustomerOrder(customerId, order, as)
  if (early.status !== 403) throw new Error("Ordered too early")
  const confirmed = await createCustomerAgreement(customerId, acceptance, as)
  if (confirmed.status !== 201) throw new Error(confirmed.data.description)
  const ordered = await createCustomerOrder(customerId, order, as)
  if (ordered.status !== 201) throw new Error(ordered.data.description)
  const orderId = ordered.data.id
  const eligible = await getCustomerEligibility(customerId, as)
  if (eligible.status !== 200) throw new Error(eligible.data.description)
  const orders = await getCustomerOrders(customerId, {}, as)
  if (orders.status !== 200) throw new Error(orders.data.description)
  const one = await getCustomerOrder(customerId, orderId, {}, as)
  if (one.status !== 200) throw new Error(one.data.description)
  return {
    customerId,
    refusedWith: early.data.code,
    confirmed: confirmed.data.type,
    orderId,
    agreementStatus: eligible.data.agreementStatus,
    orders: orders.data.items.map(({ id }) => id),
    quantities: one.data.lineItems.map(({ quantity }) => quantity),
  }
}
