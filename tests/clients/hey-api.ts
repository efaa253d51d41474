import { createClient } from "./made/hey-api/client/index.js"
import {
  createCustomer,
  createCustomerAgreement,
  createCustomerOrder,
  getCustomerEligibility,
  getCustomerOrder,
  getCustomerOrders,
} from "./made/hey-api/index.js"
import { acceptance, customer, given, order, type Tell } from "./story.js"

export const tell: Tell = async ({ address, key, domain }) => {
  const client = createClient({ baseUrl: address, auth: key })
  const made = await createCustomer({ client, body: customer(domain) })
  const { id: customerId } = given(made.data, made.error)
  const path = { customerId }
  const early = await createCustomerOrder({ client, path, body: order })
  const confirmed = await createCustomerAgreement({ client, path, body: acceptance })
  const ordered = await createCustomerOrder({ client, path, body: order })
  const { id: orderId } = given(ordered.data, ordered.error)
  const eligible = await getCustomerEligibility({ client, path })
  const orders = await getCustomerOrders({ client, path })
  const one = await getCustomerOrder({ client, path: { customerId, orderId } })
  return {
    customerId,
    refusedWith: given(early.error).code,
    confirmed: given(confirmed.data, confirmed.error).type,
    orderId,
    agreementStatus: given(eligible.data, eligible.error).agreementStatus,
    orders: given(orders.data, orders.error).items.map(({ id }) => id),
    quantities: given(one.data, one.error).lineItems.map(({ quantity }) => quantity),
  }
}
