import { z } from "zod"
import type { ProblemKey } from "@/lib/domain/problem"
import { Refused } from "@/lib/domain/refusal"
import { createOrder } from "@/lib/usecases/create-order"
import { listCustomerOrders } from "@/lib/usecases/list-customer-orders"
import { viewOrder } from "@/lib/usecases/view-order"
import { created, endpoint, ok } from "../endpoint"
import { addressOf, collection, collectionOf, ofCustomer } from "../shapes"
import { Order, order } from "./resource"
import { ATTESTATION, LINE_READ_OVER, LINES, WantedCycle, WantedRest, wantedLine, wantedTerms } from "./wanted"

/** Why what a client says of a new resource itself is read over. */
const GIVEN = "The portal gives it; the answer has it"

const Priced = z.object({
  include_price: z
    .boolean()
    .optional()
    .refine((wanted) => !wanted, { error: "noPrices" satisfies ProblemKey })
    .describe("No prices are kept here: false only"),
})

const create = endpoint({
  tag: "Orders",
  method: "post",
  path: "/customers/{customerId}/orders",
  summary: "Order for a customer",
  usecase: createOrder,
  description: `Refused with 403/13605 until the customer's acceptance is confirmed. ${LINES}`,
  params: ofCustomer,
  body: z.object({
    referenceCustomerId: z.string().optional().describe("The customer of the address, if it is named at all"),
    billingCycle: WantedCycle,
    currencyCode: z.enum(["USD"]).optional().describe("All is in USD here"),
    lineItems: z.array(
      z.object({
        lineItemNumber: z.number().int().optional(),
        offerId: z.string(),
        ...WantedRest,
      }),
    ),
  }),
  example: {
    billingCycle: "monthly",
    lineItems: [
      { lineItemNumber: 0, offerId: "CFQ7TTC0LF8Q:0001:CFQ7TTC0K1T8", quantity: 5, friendlyName: "Front desk" },
    ],
  },
  readOver: {
    ...{ id: GIVEN, alternateId: GIVEN, creationDate: GIVEN, status: GIVEN, currencySymbol: GIVEN },
    transactionType: "Every order is a user's purchase: that is what the answer says",
    partnerOnRecordAttestationAccepted: ATTESTATION,
    ...LINE_READ_OVER,
  },
  answer: { status: 201, description: "The order", schema: Order },
  errors: [13605, 2002, 800002, 900118, 900126, 60003],
  fields: {
    "lines.#.number": "lineItems.#.lineItemNumber",
    "lines.#.term": "lineItems.#.termDuration",
    lines: "lineItems",
  },
  async handle({ act, params: { customerId }, body: { referenceCustomerId, lineItems, ...terms } }) {
    if (referenceCustomerId && referenceCustomerId.toLowerCase() !== customerId.toLowerCase())
      throw new Refused({ kind: "invalid", problems: { referenceCustomerId: { key: "otherCustomer" } } })
    const lines = lineItems.map(({ offerId, lineItemNumber, ...line }) => ({
      ...wantedLine(offerId, line),
      number: lineItemNumber,
    }))
    const { billingCycle } = wantedTerms(terms)
    return act(createOrder, { customerId, lines, billingCycle }, (output) => created(order(output.order)))
  },
})

const list = endpoint({
  tag: "Orders",
  method: "get",
  path: "/customers/{customerId}/orders",
  summary: "A customer's orders, newest first",
  usecase: listCustomerOrders,
  params: ofCustomer,
  query: Priced.extend({ billingType: WantedCycle.describe("Those with a line that is billed so") }),
  answer: { status: 200, description: "The orders", schema: collectionOf(Order) },
  errors: [60003, 900118],
  async handle({ ask, params, query: { billingType } }) {
    const { orders } = await ask(listCustomerOrders, params)
    const isWanted = ({ lines }: (typeof orders)[number]) =>
      !billingType || billingType === "unknown" || lines.some(({ offer }) => offer.billingCycle === billingType)
    const self = addressOf(`/customers/${params.customerId}/orders`, { billingType })
    return ok(collection(orders.filter(isWanted).map(order), self))
  },
})

const view = endpoint({
  tag: "Orders",
  method: "get",
  path: "/customers/{customerId}/orders/{orderId}",
  summary: "One order",
  usecase: viewOrder,
  params: ofCustomer.extend({ orderId: z.string().max(40) }),
  query: Priced,
  answer: { status: 200, description: "The order", schema: Order },
  errors: [20000, 60003, 900118],
  async handle({ ask, params }) {
    return ok(order((await ask(viewOrder, params)).order))
  },
})

export const orders = [create, list, view]
