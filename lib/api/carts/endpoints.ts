import { z } from "zod"
import { createCart } from "@/lib/usecases/create-cart"
import { placeOrder } from "@/lib/usecases/place-order"
import { replaceCart } from "@/lib/usecases/replace-cart"
import { viewCart } from "@/lib/usecases/view-cart"
import { created, endpoint, ok } from "../endpoint"
import { Order, order } from "../orders/resource"
import { ATTESTATION, LINE_READ_OVER, LINES, WantedRest, wantedLine } from "../orders/wanted"
import { attributesOf, ofCustomer } from "../shapes"
import { Cart, cart } from "./resource"

const ofCart = ofCustomer.extend({ cartId: z.guid() })

const Filling = z.object({
  lineItems: z.array(
    z.object({
      catalogItemId: z.string(),
      ...WantedRest,
    }),
  ),
})

const GIVEN = "The portal gives it; the answer has it"
const READ_OVER = {
  ...{ id: GIVEN, creationTimestamp: GIVEN, lastModifiedTimestamp: GIVEN, lastModifiedUser: GIVEN, status: GIVEN },
  expirationTimestamp: "A cart never expires here: it waits for the confirmation",
  partnerOnRecordAttestationAccepted: ATTESTATION,
  "lineItems.#.id": "Lines are numbered by their places",
  "lineItems.#.orderGroup": "A cart makes one order",
  "lineItems.#.error": "A client's own copy of what an answer said",
  ...LINE_READ_OVER,
}

const FIELDS = {
  "lines.#.offerId": "lineItems.#.catalogItemId",
  "lines.#.term": "lineItems.#.termDuration",
  lines: "lineItems",
}

const example = {
  lineItems: [
    { catalogItemId: "CFQ7TTC0LF8Q:0001:CFQ7TTC0K1T8", quantity: 5, billingCycle: "monthly", termDuration: "P1Y" },
  ],
}

function linesOf({ lineItems }: z.output<typeof Filling>) {
  return lineItems.map(({ catalogItemId, ...line }) => wantedLine(catalogItemId, line))
}

const create = endpoint({
  tag: "Carts",
  method: "post",
  path: "/customers/{customerId}/carts",
  summary: "Open a cart; it never waits for the acceptance",
  usecase: createCart,
  description: LINES,
  params: ofCustomer,
  body: Filling,
  readOver: READ_OVER,
  example,
  answer: { status: 201, description: "The cart", schema: Cart },
  errors: [2002, 800002, 900118, 900126, 60003],
  fields: FIELDS,
  async handle({ act, params: { customerId }, body }) {
    return act(createCart, { customerId, lines: linesOf(body) }, (output) => created(cart(output.cart)))
  },
})

const view = endpoint({
  tag: "Carts",
  method: "get",
  path: "/customers/{customerId}/carts/{cartId}",
  summary: "One cart",
  usecase: viewCart,
  params: ofCart,
  answer: { status: 200, description: "The cart", schema: Cart },
  errors: [800008, 60003, 900118],
  async handle({ ask, params }) {
    return ok(cart((await ask(viewCart, params)).cart))
  },
})

const replace = endpoint({
  tag: "Carts",
  method: "put",
  path: "/customers/{customerId}/carts/{cartId}",
  summary: "Put other lines into a cart",
  usecase: replaceCart,
  description: LINES,
  params: ofCart,
  body: Filling,
  readOver: READ_OVER,
  example,
  answer: { status: 200, description: "The cart", schema: Cart },
  errors: [800008, 800065, 2002, 800002, 900118, 60003],
  fields: FIELDS,
  async handle({ act, params, body }) {
    return act(replaceCart, { ...params, lines: linesOf(body) }, (output) => ok(cart(output.cart)))
  },
})

const checkout = endpoint({
  tag: "Carts",
  method: "post",
  path: "/customers/{customerId}/carts/{cartId}/checkout",
  summary: "Order what is in a cart",
  usecase: placeOrder,
  description: "Refused with 403/13605 until the customer's acceptance is confirmed; the cart stays as it is.",
  params: ofCart,
  answer: {
    status: 201,
    description: "The order",
    schema: z
      .object({ orders: z.array(Order), attributes: attributesOf("CartCheckoutResult") })
      .meta({ id: "CartCheckoutResult" }),
  },
  errors: [13605, 800008, 800065, 2002, 900118, 60003],
  fields: FIELDS,
  async handle({ act, params }) {
    return act(placeOrder, { ...params, version: null }, (output) =>
      created({ orders: [order(output.order)], attributes: { objectType: "CartCheckoutResult" } }),
    )
  },
})

export const carts = [create, view, replace, checkout]
