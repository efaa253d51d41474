import "server-only"
import type { Offer } from "@/lib/domain/offer"
import type { Problem } from "@/lib/domain/problem"
import { problemWithQuantity } from "@/lib/domain/quantity"
import type { Refusal } from "@/lib/domain/refusal"
import { problemsWithTerms, problemWithCycle, type WantedLine } from "@/lib/domain/wanted-line"
import type { Db } from "./client"
import { findOffers } from "./offers"

type Line = { offerId: string; quantity: number }

/** The lines with their offers; what is not on sale is left out. */
export async function withOffers<L extends Line>(db: Db, lines: readonly L[]) {
  const offers = await findOffers(
    db,
    lines.map((line) => line.offerId),
  )
  return lines.flatMap((line) => {
    const offer = offers.get(line.offerId)
    return offer ? [{ ...line, offer }] : []
  })
}

/**
 * Lines must name offers that are on sale, in counts that the offers allow, and by their own terms; `cycle` is that of
 * the order as a whole, where it names one. Problems are named by the line's offer.
 */
export async function refusalToLines(
  db: Db,
  lines: readonly (Line & Partial<Pick<WantedLine, "billingCycle" | "term">>)[],
  cycle?: Offer["billingCycle"] | null,
): Promise<Refusal | null> {
  const offers = await findOffers(
    db,
    lines.map((line) => line.offerId),
  )
  // A map, because an id that somebody sent may be any word, `__proto__` too.
  const problems = new Map<string, Problem>(
    Object.entries({ ...problemWithCycle(cycle, offers), ...problemsWithTerms(lines, offers) }),
  )
  for (const { offerId, quantity } of lines) {
    const offer = offers.get(offerId)
    const problem = offer ? problemWithQuantity(offer, quantity) : { key: "offerWithdrawn" as const }
    if (problem) problems.set(offerId, problem)
  }
  return problems.size > 0 ? { kind: "invalid", problems: Object.fromEntries(problems) } : null
}
