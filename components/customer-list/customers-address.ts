import type { Route } from "next"
import { address } from "@/components/ui/address"
import type { CustomerQuery, CustomerSort } from "@/lib/domain/customer-list"

/** What the address of the list says: the search as it was typed, the status, the order. */
export type ListedCustomers = Pick<CustomerQuery, "search" | "status" | "sort" | "order">

/** The address of the list with something changed; what is as usual is left out. A change leads to the first page. */
export function customersAddress(
  says: ListedCustomers,
  change: Partial<ListedCustomers> & { cursor?: string } = {},
): Route {
  return address("/customers", parts({ ...says, ...change }))
}

/** The address of the file with the same customers in the same order. */
export function customersFile(says: ListedCustomers): Route {
  return address("/customers/export", parts(says))
}

/** The address that sorts by a column; by the one that is sorted by, it turns the order around. */
export function sortedBy(says: ListedCustomers, sort: CustomerSort): Route {
  const order = says.sort === sort ? (says.order === "up" ? "down" : "up") : FIRST[sort]
  return customersAddress(says, { sort, order })
}

/** What one wants to see first: names and statuses from the start, the newest days, the largest counts. */
const FIRST: Record<CustomerSort, CustomerQuery["order"]> = {
  name: "up",
  status: "up",
  acceptedOn: "down",
  licences: "down",
}

function parts({ search, status, sort, order, cursor = null }: ListedCustomers & { cursor?: string | null }) {
  return {
    search: search.trim(),
    status,
    sort: sort === "name" ? null : sort,
    order: order === "up" ? null : order,
    cursor,
  }
}
