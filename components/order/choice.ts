import { countIn } from "@/lib/domain/count"
import { isCounted, type Offer } from "@/lib/domain/offer"
import { toldApart } from "@/lib/domain/order"
import type { Problems } from "@/lib/domain/problem"

/** An offer as the wizard shows it. */
export type OfferOnSale = Pick<Offer, "id" | "name" | "billingType" | "billingCycle" | "term" | "maxQuantity">

/** A line of a cart or a draft; a program may have given it a name. */
export type Line = { offerId: string; quantity: number; friendlyName?: string | undefined }

/** A row to order by: of an offer, and of a line of it, if there is one; `place` is that line's. `nth` tells several lines of one offer apart. */
export type OfferRow = { offer: OfferOnSale; line: Line | null; place: number; nth: number | null }

/** The rows as their form has them: a count as typed, or whether it is ordered at all. */
export type Choice = { counts: string[]; ordered: boolean[] }

/** A row for each offer; one that has several lines has a row for each, for a program may order a product so. */
export function rowsOf(lines: readonly Line[], offers: readonly OfferOnSale[]): OfferRow[] {
  const placed = lines.map((line, place) => ({ line, place }))
  return toldApart(
    offers.flatMap((offer): Omit<OfferRow, "nth">[] => {
      const own = placed.filter(({ line }) => line.offerId === offer.id)
      return own.length > 0
        ? own.map((one) => ({ offer, ...one }))
        : [{ offer, line: null, place: Number.MAX_SAFE_INTEGER }]
    }),
  )
}

/** What stands in the form at first. */
export function choiceOf(rows: readonly OfferRow[]): Choice {
  const quantities = rows.map(({ line }) => line?.quantity ?? 0)
  return { counts: quantities.map(String), ordered: quantities.map((quantity) => quantity > 0) }
}

/** The lines that stand in the form; a count that is no number makes none, and is refused at Next. */
export function linesOf(choice: Choice, rows: readonly OfferRow[]): Line[] {
  return chosenOf(choice, rows).map(({ row, quantity }) => ({ ...row.line, offerId: row.offer.id, quantity }))
}

/** The rows of which something is ordered, with how much, in the order of the lines that they make: those that were there stay in theirs. */
export function chosenOf({ counts, ordered }: Choice, rows: readonly OfferRow[]) {
  return rows
    .map((row, index) => {
      const quantity = isCounted(row.offer) ? typedCount(counts[index]) : ordered[index] ? 1 : 0
      return { row, index, quantity: quantity ?? 0 }
    })
    .filter(({ quantity }) => quantity > 0)
    .toSorted((one, other) => one.row.place - other.row.place)
}

/** A draft keeps counts as numbers; so what is none is told before it is sent. Nothing typed is 0. */
export function problemsWithCounts({ counts }: Choice, rows: readonly OfferRow[]): Problems {
  const wrong = rows.flatMap(({ offer }, index) =>
    isCounted(offer) && typedCount(counts[index]) === null
      ? [[fieldOf(index, offer), { key: "quantityWhole" }] as const]
      : [],
  )
  return Object.fromEntries(wrong)
}

/** Problems that name lines by their places ("lines.1.quantity"), by the fields of the form; with a line that is no longer shown there is nothing to put right. */
export function asFields(problems: Problems, choice: Choice, rows: readonly OfferRow[]): Problems {
  const chosen = chosenOf(choice, rows)
  const named = Object.entries(problems).flatMap(([name, problem]) => {
    const [, place] = /^lines\.(\d+)\./.exec(name) ?? []
    const one = place === undefined ? undefined : chosen[Number(place)]
    return one ? [[fieldOf(one.index, one.row.offer), problem] as const] : []
  })
  return Object.fromEntries(named)
}

/** The field of a row in the form. */
export function fieldOf(
  index: number,
  offer: Pick<OfferOnSale, "billingType">,
): `counts.${number}` | `ordered.${number}` {
  return isCounted(offer) ? `counts.${index}` : `ordered.${index}`
}

function typedCount(text: string | undefined): number | null {
  return countIn(text?.trim() || "0")
}
