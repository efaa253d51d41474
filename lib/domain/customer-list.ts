import { z } from "zod"
import { type Cursor, CursorText, continuation, Ends } from "./cursor"
import { AGREEMENT_STATUSES, FACTS_OF_STATUS } from "./eligibility"
import { searchOfPage, searchOfProgram } from "./text/search-text"

export const CUSTOMER_SORTS = ["name", "status", "acceptedOn", "licences"] as const
export type CustomerSort = (typeof CUSTOMER_SORTS)[number]

/** How many customers a page of the list shows. */
export const CUSTOMERS_PER_PAGE = 25

/** The statuses that a customer can be filtered by: "not applicable" is all of a cloud's customers, or none. */
const FILTERED = Object.keys(FACTS_OF_STATUS) as [keyof typeof FACTS_OF_STATUS, ...(keyof typeof FACTS_OF_STATUS)[]]

/** What the address of the customer list says. Anything that makes no sense there is as if it were absent. */
export type CustomerQuery = z.output<typeof CustomerQuery>
export const CustomerQuery = z.object({
  search: searchOfPage,
  status: z.enum(FILTERED).nullable().catch(null).default(null),
  sort: z.enum(CUSTOMER_SORTS).catch("name").default("name"),
  order: z.enum(["up", "down"]).catch("up").default("up"),
  cursor: CursorText.transform((cursor) => (cursor && isPlace(cursor) ? cursor : null)),
})

/** What of a customer a program can search by its beginning. (facts.md 4.1) */
export const SEARCHED_FIELDS = ["CompanyName", "Domain", "IndirectReseller"] as const

/** How programs ask for customers: a page of so many, those whose field begins so, those of one status. */
export type CustomerSearch = z.output<typeof CustomerSearch>
export const CustomerSearch = z.object({
  size: z.number().int().min(1).max(500),
  startsWith: z.object({ field: z.enum(SEARCHED_FIELDS), value: searchOfProgram }).nullable(),
  status: z.enum(AGREEMENT_STATUSES).nullable(),
  cursor: continuation(CursorText.transform((cursor) => (cursor && isPlace(cursor) ? cursor : null))),
  ...Ends,
})

/** A cursor of another list leads nowhere in this one. */
function isPlace({ id, key }: Cursor): boolean {
  return z.guid().safeParse(id).success && typeof key === "string" && !/\p{Cc}/u.test(key)
}
