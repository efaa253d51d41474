import type { Route } from "next"
import { address } from "@/components/ui/address"
import type { ActivityQuery } from "@/lib/domain/activity-list"

/** What the filter of the log asks for; `customer` as it was typed. Days are calendar dates. */
export type Filter = Pick<ActivityQuery, "from" | "to" | "action" | "agentId" | "customer">

/** The address of the log at a path under a filter; what is empty is left out. */
export function activityAddress(path: string, filter: Filter, more: Record<string, string | null> = {}): Route {
  const { from, to, action, agentId, customer } = filter
  return address(path, { from, to, action, agentId, customer: customer.trim(), ...more })
}

/** What a query of the log asks for, without its page and without the customer whose page it is on; `customer` is as it was typed. */
export function filterOf({ from, to, action, agentId }: ActivityQuery, customer: string): Filter {
  return { from, to, action, agentId, customer }
}

export function isFiltered({ from, to, action, agentId, customer }: Filter): boolean {
  return [from, to, action, agentId, customer.trim()].some((asked) => asked)
}

/** Whether the first day asked for comes after the last: then nothing can be found. */
export function isBackwards({ from, to }: Pick<Filter, "from" | "to">): boolean {
  return from !== null && to !== null && from > to
}
