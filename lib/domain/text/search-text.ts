import { z } from "zod"
import type { ProblemKey } from "../problem"
import { folded } from "./fold"
import { rawLength } from "./limits"

/** How long a search may be; nobody types a longer one. */
export const LONGEST_SEARCH = 200

/** A search in the address of a page, as it is compared; of one that is too long its beginning is searched. */
export const searchOfPage = z
  .unknown()
  .optional()
  .transform((sent) => (typeof sent === "string" ? folded(beginningOf(sent)) : ""))

/** No half of a character at its end, which no database takes. */
function beginningOf(sent: string): string {
  return sent.slice(0, LONGEST_SEARCH).replace(/[\uD800-\uDBFF]$/, "")
}

/** A search by a program, as it is compared. */
export const searchOfProgram = z
  .string({ error: "required" satisfies ProblemKey })
  .refine(...rawLength(LONGEST_SEARCH, { tooLong: "textTooLong", max: LONGEST_SEARCH }))
  .transform(folded)

/** What the search of the customer list looks in: any part of the company name, the domain or the Microsoft ID. */
export function searchTextOf(customer: { companyName: string; domain: string; id: string }): string {
  return [customer.companyName, customer.domain, customer.id].map(folded).join("\n")
}
