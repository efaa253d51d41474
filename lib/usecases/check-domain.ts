import "server-only"
import { z } from "zod"
import { isDomainTaken } from "@/lib/db/customers"
import { primaryDomainIn } from "@/lib/domain/company"
import { sentText } from "@/lib/domain/text/limits"
import { query } from "./door/query"

/** Whether any tenant has this domain (with or without its cloud's ending); an invalid domain is never taken. */
export const checkDomain = query({
  needs: "customer.read",
  input: z.object({ domain: sentText }),
  async run({ domain }, { actor, scope }) {
    const read = primaryDomainIn(actor.partner.cloud).safeParse(domain)
    return { taken: read.success && (await isDomainTaken(scope, read.data)) }
  },
})
