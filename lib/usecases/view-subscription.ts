import "server-only"
import { z } from "zod"
import { getCustomer } from "@/lib/db/customers"
import { getSubscription } from "@/lib/db/subscriptions"
import { guid } from "@/lib/domain/fields"
import { query } from "./door/query"

/** One subscription of a customer. */
export const viewSubscription = query({
  needs: "customer.read",
  input: z.object({ customerId: guid, subscriptionId: guid }),
  async run({ customerId, subscriptionId }, { scope }) {
    await getCustomer(scope, customerId)
    return { subscription: await getSubscription(scope, customerId, subscriptionId) }
  },
})
