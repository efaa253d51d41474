import { z } from "zod"
import { refuseIf } from "@/lib/domain/refusal"
import { changeSubscription } from "@/lib/usecases/change-subscription"
import { viewSubscription } from "@/lib/usecases/view-subscription"
import { viewSubscriptions } from "@/lib/usecases/view-subscriptions"
import { endpoint, ok } from "../endpoint"
import { versionAsked } from "../etag"
import { WantedTerms, wantedTerms } from "../orders/wanted"
import { collection, collectionOf, ofCustomer } from "../shapes"
import { OnlyRead, refusalToChange } from "./only-read"
import { STATUSES, Subscription, subscription } from "./resource"

const ofSubscription = ofCustomer.extend({ subscriptionId: z.guid() })

const list = endpoint({
  tag: "Subscriptions",
  method: "get",
  path: "/customers/{customerId}/subscriptions",
  summary: "A customer's subscriptions, or those of one order",
  usecase: viewSubscriptions,
  params: ofCustomer,
  query: z.object({ order_id: z.string().max(40).optional() }),
  answer: { status: 200, description: "The subscriptions", schema: collectionOf(Subscription) },
  errors: [60003, 900118],
  async handle({ ask, params: { customerId }, query }) {
    const { subscriptions } = await ask(viewSubscriptions, { customerId, orderId: query.order_id })
    return ok(collection(subscriptions.map(subscription), `/customers/${customerId}/subscriptions`))
  },
})

const view = endpoint({
  tag: "Subscriptions",
  method: "get",
  path: "/customers/{customerId}/subscriptions/{subscriptionId}",
  summary: "One subscription",
  usecase: viewSubscription,
  params: ofSubscription,
  answer: { status: 200, description: "The subscription", schema: Subscription },
  errors: [20003, 60003, 900118],
  async handle({ ask, params }) {
    return ok(subscription((await ask(viewSubscription, params)).subscription))
  },
})

const STATE_OF = { active: "active", suspended: "suspended", deleted: "cancelled" } as const

const COMPUTED = "It follows from the rest of the subscription"

const change = endpoint({
  tag: "Subscriptions",
  method: "patch",
  path: "/customers/{customerId}/subscriptions/{subscriptionId}",
  summary: "Change a subscription: licences, status, auto-renewal, name",
  usecase: changeSubscription,
  description:
    "Send the resource with what should differ. Another licence count is refused with 403/13605 until the customer's acceptance is confirmed. With attributes.etag or If-Match, a resource that changed meanwhile is refused.",
  params: ofSubscription,
  body: z.object({
    quantity: z.number().int().optional(),
    status: z.enum(STATUSES).optional(),
    autoRenewEnabled: z.boolean().optional(),
    friendlyName: z.string().optional(),
    ...WantedTerms,
    ...OnlyRead,
    attributes: z.object({ etag: z.string().optional() }).optional(),
  }),
  readOver: {
    actions: COMPUTED,
    suspensionReasons: COMPUTED,
    attentionNeeded: COMPUTED,
    actionTaken: COMPUTED,
    hasPurchasableAddons: COMPUTED,
    refundOptions: COMPUTED,
  },
  example: { quantity: 12 },
  answer: { status: 200, description: "The subscription as it is now", schema: Subscription },
  errors: [13605, 2002, 2055, 800002, 800091, 900118, 900126, 20003, 60003],
  fields: { version: "If-Match", term: "termDuration", state: "status", autoRenew: "autoRenewEnabled" },
  async handle({ ask, act, params, body, header }) {
    if (Object.keys(OnlyRead).some((name) => name in body))
      refuseIf(refusalToChange(body, subscription((await ask(viewSubscription, params)).subscription)))
    const wishes = {
      ...wantedTerms(body),
      version: versionAsked(header("If-Match") ?? body.attributes?.etag),
      quantity: body.quantity,
      state: body.status && STATE_OF[body.status],
      autoRenew: body.autoRenewEnabled,
      friendlyName: body.friendlyName,
    }
    return act(changeSubscription, { ...wishes, ...params }, ({ after }) => ok(subscription(after)))
  },
})

export const subscriptions = [list, view, change]
