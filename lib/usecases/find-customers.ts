import "server-only"
import { findCustomers as read } from "@/lib/db/customer-list"
import { CustomerSearch } from "@/lib/domain/customer-list"
import { agreementStatus } from "@/lib/domain/eligibility"
import { query } from "./door/query"

/** The partner's customers by name, as programs page through them, with the gate's answer for each. */
export const findCustomers = query({
  needs: "customer.read",
  input: CustomerSearch,
  async run(input, { actor, scope }) {
    const { cloud } = actor.partner
    const page = await read(scope, input, cloud)
    return { ...page, rows: page.rows.map((row) => ({ ...row, status: agreementStatus(cloud, row) })) }
  },
})
