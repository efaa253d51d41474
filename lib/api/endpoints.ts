import { agreements } from "./agreements/endpoints"
import { carts } from "./carts/endpoints"
import { customers } from "./customers/endpoints"
import type { Endpoint } from "./endpoint"
import { orders } from "./orders/endpoints"
import { subscriptions } from "./subscriptions/endpoints"
import { tools } from "./tools/endpoints"

/** All that can be asked of the API: what serves and what is described. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...customers,
  ...agreements,
  ...orders,
  ...carts,
  ...subscriptions,
  ...tools,
]
