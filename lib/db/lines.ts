import "server-only"
import type { Offer } from "@/lib/domain/offer"
import type { Refusal } from "@/lib/domain/refusal"
import { problemsWithLines, type WantedLine } from "@/lib/domain/wanted-line"
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

/** What is wrong with lines, each problem named by the line's place; `cycle` is that of the order as a whole, where it names one. */
export async function refusalToLines(
  db: Db,
  lines: readonly (Line & Partial<Pick<WantedLine, "billingCycle" | "term">>)[],
  cycle?: Offer["billingCycle"] | null,
): Promise<Refusal | null> {
  const offers = await findOffers(
    db,
    lines.map((line) => line.offerId),
  )
  const problems = problemsWithLines(lines, offers, cycle)
  return problems && { kind: "invalid", problems }
}
