import "server-only"
import type { Problems } from "@/lib/domain/problem"
import { problemWithQuantity } from "@/lib/domain/quantity"
import type { Refusal } from "@/lib/domain/refusal"
import type { Db } from "./client"
import { findOffers } from "./offers"

/** Lines must name offers that are on sale, in counts that the offers allow. Problems are named by the line's offer. */
export async function refusalToLines(
  db: Db,
  lines: readonly { offerId: string; quantity: number }[],
): Promise<Refusal | null> {
  const offers = await findOffers(
    db,
    lines.map((line) => line.offerId),
  )
  const problems: Problems = {}
  for (const { offerId, quantity } of lines) {
    const offer = offers.get(offerId)
    const problem = offer ? problemWithQuantity(offer, quantity) : { key: "offerWithdrawn" as const }
    if (problem) problems[offerId] = problem
  }
  return Object.keys(problems).length > 0 ? { kind: "invalid", problems } : null
}
