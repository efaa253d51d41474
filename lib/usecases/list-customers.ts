import "server-only"
import { countCustomers } from "@/lib/db/customer-counts"
import { listCustomers as read } from "@/lib/db/customer-list"
import { CustomerQuery } from "@/lib/domain/customer-list"
import { agreementStatus } from "@/lib/domain/eligibility"
import { statusCounts } from "@/lib/domain/status-counts"
import { query } from "./door/query"

/** A page of the partner's customers with the gate's answer for each, and how many of those searched have which status. */
export const listCustomers = query({
  needs: "customer.read",
  input: CustomerQuery,
  async run(input, { actor, scope }) {
    const { cloud } = actor.partner
    const asked = cloud === "public" ? input : { ...input, status: null }
    const [place, counted] = await Promise.all([read(scope, asked), countCustomers(scope, input.search)])
    // Customers leave a filter when they are confirmed: a page that has become empty gives way to the first.
    const page = place.rows.length > 0 || !asked.cursor ? place : await read(scope, { ...asked, cursor: null })
    const counts = statusCounts(cloud, counted)
    const rows = page.rows.map((row) => ({ ...row, status: agreementStatus(cloud, row) }))
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return { ...page, rows, counts, total, found: asked.status ? counts[asked.status] : total, query: asked }
  },
})
