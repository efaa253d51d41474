import "server-only"
import { everyCustomer } from "@/lib/db/customer-list"
import { CustomerQuery } from "@/lib/domain/customer-list"
import { agreementStatus } from "@/lib/domain/eligibility"
import { query } from "./door/query"

/** All the customers that the list would show, over all its pages, with the gate's answer for each: read in portions as they are wanted. */
export const exportCustomers = query({
  needs: "customer.read",
  input: CustomerQuery,
  async run(input, { actor, scope }) {
    const { cloud } = actor.partner
    const asked = cloud === "public" ? input : { ...input, status: null }
    async function* customers() {
      for await (const portion of everyCustomer(scope, asked)) {
        for (const row of portion) yield { ...row, status: agreementStatus(cloud, row) }
      }
    }
    return customers()
  },
})
