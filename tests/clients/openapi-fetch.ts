import createClient from "openapi-fetch"
import type { paths } from "./made/openapi-typescript.js"
import { acceptance, customer, given, order, type Tell } from "./story.js"

export const tell: Tell = async ({ address, key, domain }) => {
  const api = createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${key}` } })
  const made = await api.POST("/v1/customers", { body: customer(domain) })
  const { id: customerId } = given(made.data, made.error)
  const params = { path: { customerId } }
  const early = await api.POST("/v1/customers/{customerId}/orders", { params, body: order })
  const confirmed = await api.POST("/v1/customers/{customerId}/agreements", { params, body: acceptance })
  const ordered = await api.POST("/v1/customers/{customerId}/orders", { params, body: order })
  const { id: orderId } = given(ordered.data, ordered.error)
  const eligible = await api.GET("/v1/customers/{customerId}/eligibility", { params })
  const orders = await api.GET("/v1/customers/{customerId}/orders", { params })
  const one = await api.GET("/v1/customers/{customerId}/orders/{orderId}", {
    params: { path: { customerId, orderId } },
  })
  return {
    customerId,
    refusedWith: given(early.error).code,
    confirmed: given(confirmed.data, confirmed.error).type,
    orderId,
    agreementStatus: given(eligible.data).agreementStatus,
    orders: given(orders.data).items.map(({ id }) => id),
    quantities: given(one.data).lineItems.map(({ quantity }) => quantity),
  }
}
