import { countIn } from "@/lib/domain/count"
import { isCounted, type Offer } from "@/lib/domain/offer"
import type { Problems } from "@/lib/domain/problem"

/** An offer as the wizard shows it. */
export type OfferOnSale = Pick<Offer, "id" | "name" | "billingType" | "billingCycle" | "term" | "maxQuantity">

/** The second step as its form has it, in the order of the offers: a count as typed, or whether it is ordered at all. */
export type Choice = { counts: string[]; ordered: boolean[] }
export type Line = { offerId: string; quantity: number }

/** What stands in the form for the lines of a draft. */
export function choiceOf(lines: readonly Line[], offers: readonly OfferOnSale[]): Choice {
  const quantities = offers.map(({ id }) => lines.find((line) => line.offerId === id)?.quantity ?? 0)
  return { counts: quantities.map(String), ordered: quantities.map((quantity) => quantity > 0) }
}

/** The lines that stand in the form; a count that is no number makes none, and is refused at Next. */
export function linesOf({ counts, ordered }: Choice, offers: readonly OfferOnSale[]): Line[] {
  return offers.flatMap((offer, index) => {
    const quantity = isCounted(offer) ? typedCount(counts[index]) : ordered[index] ? 1 : 0
    return quantity ? [{ offerId: offer.id, quantity }] : []
  })
}

/** A draft keeps counts as numbers; so what is none is told before it is sent. Nothing typed is 0. */
export function problemsWithCounts({ counts }: Choice, offers: readonly OfferOnSale[]): Problems {
  const wrong = offers.flatMap((offer, index) =>
    isCounted(offer) && typedCount(counts[index]) === null
      ? [[fieldOf(index, offer), { key: "quantityWhole" }] as const]
      : [],
  )
  return Object.fromEntries(wrong)
}

/** Problems that name offers, by the fields of the form; with an offer that is no longer shown there is nothing to put right. */
export function asFields(problems: Problems, offers: readonly OfferOnSale[]): Problems {
  const named = offers.flatMap((offer, index) => {
    const problem = problems[offer.id]
    return problem ? [[fieldOf(index, offer), problem] as const] : []
  })
  return Object.fromEntries(named)
}

/** The field of an offer in the form. */
export function fieldOf(
  index: number,
  offer: Pick<OfferOnSale, "billingType">,
): `counts.${number}` | `ordered.${number}` {
  return isCounted(offer) ? `counts.${index}` : `ordered.${index}`
}

function typedCount(text: string | undefined): number | null {
  return countIn(text?.trim() || "0")
}
