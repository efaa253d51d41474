import "server-only"
import { z } from "zod"
import { countCustomers as read } from "@/lib/db/customer-counts"
import { statusCounts } from "@/lib/domain/status-counts"
import { query } from "./door/query"

/** How many of the partner's customers have which agreement status. */
export const countCustomers = query({
  needs: "customer.read",
  input: z.object({}),
  run: async (_, { actor, scope }) => statusCounts(actor.partner.cloud, await read(scope, "")),
})
