import { z } from "zod"
import { BILLING_CYCLES, type Offer } from "./offer"
import type { Problem, ProblemKey, Problems } from "./problem"
import { problemWithQuantity } from "./quantity"
import { optionalLine } from "./text/line"
import { word } from "./text/word"

/** What a subscription may be called, where it is not called by its offer's name. */
export const FriendlyName = optionalLine({ tooLong: "friendlyNameTooLong", max: 100 })

/** What a program wants to order: an offer, how many, and, where it says so, its number, its name, for which term and how billed. */
export const WantedLine = z.object({
  offerId: word.min(1),
  quantity: z.number().int(),
  number: z.number().int().min(0).max(1_000_000).nullish(),
  friendlyName: FriendlyName,
  billingCycle: z.enum(BILLING_CYCLES).nullish(),
  term: word.nullish(),
})
export type WantedLine = z.output<typeof WantedLine>
export const WantedLines = z
  .array(WantedLine)
  .min(1, { error: "linesNone" satisfies ProblemKey })
  .max(100, { error: "linesTooMany" satisfies ProblemKey })

type Line = Partial<Pick<WantedLine, "billingCycle" | "term">> & Pick<WantedLine, "offerId" | "quantity">

/**
 * What is wrong with lines, by their places ("lines.1.quantity"), or null: they must name offers that are on sale
 * (`offers`), in counts that the offers allow, and by their own terms. One offer may have several lines; its range is
 * that of each, as each makes a subscription of its own. `cycle` is that of the order as a whole, where it names one.
 */
export function problemsWithLines(
  lines: readonly Line[],
  offers: ReadonlyMap<string, Offer>,
  cycle?: Offer["billingCycle"] | null,
): Problems | null {
  const found = lines.flatMap((line, place) =>
    problemsWithLine(line, offers.get(line.offerId)).map(([field, problem]) => [`lines.${place}.${field}`, problem]),
  )
  const problems = { ...problemWithCycle(cycle, offers), ...Object.fromEntries(found) }
  return Object.keys(problems).length > 0 ? problems : null
}

/** The offer itself says its term and billing, so another one that is named is a mistake, and is told instead of being overruled silently. */
function problemsWithLine({ quantity, billingCycle, term }: Line, offer: Offer | undefined): [string, Problem][] {
  if (!offer) return [["offerId", { key: "offerWithdrawn" }]]
  const problems: [string, Problem][] = []
  const count = problemWithQuantity(offer, quantity)
  if (count) problems.push(["quantity", count])
  if (billingCycle && billingCycle !== "none" && billingCycle !== offer.billingCycle)
    problems.push(["billingCycle", { key: "billingCycleOther", values: { is: offer.billingCycle } }])
  if (term && term !== offer.term) problems.push(["term", { key: "termOther", values: { is: offer.term ?? "-" } }])
  return problems
}

/** A cycle that an order names as a whole must be that of one of its lines at least: others may be billed otherwise. */
function problemWithCycle(
  cycle: Offer["billingCycle"] | null | undefined,
  offers: ReadonlyMap<string, Offer>,
): Problems | null {
  const cycles = [...offers.values()].map((offer) => offer.billingCycle)
  if (!cycle || cycle === "none" || cycles.length === 0 || cycles.includes(cycle)) return null
  return { billingCycle: { key: "billingCycleOther", values: { is: cycles[0] ?? "none" } } }
}
