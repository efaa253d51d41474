import { z } from "zod"
import type { ProblemKey } from "../problem"
import { folded } from "./fold"

/** How long a search may be; nobody types a longer one. */
export const LONGEST_SEARCH = 200

/** A search in the address of a page, as it is compared; one that is too long is as if it were absent. */
export const searchOfPage = z.string().max(LONGEST_SEARCH).catch("").default("").transform(folded)

/** A search by a program, as it is compared. */
export const searchOfProgram = z
  .string({ error: "required" satisfies ProblemKey })
  .max(LONGEST_SEARCH, { error: "textTooLong" satisfies ProblemKey, abort: true })
  .transform(folded)

/** What the search of the customer list looks in: any part of the company name, the domain or the Microsoft ID. */
export function searchTextOf(customer: { companyName: string; domain: string; id: string }): string {
  return [customer.companyName, customer.domain, customer.id].map(folded).join("\n")
}
