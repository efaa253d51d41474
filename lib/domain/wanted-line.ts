import { z } from "zod"
import { BILLING_CYCLES, type Offer } from "./offer"
import { hasOneLineEach } from "./order"
import type { ProblemKey, Problems } from "./problem"
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
type Terms = Partial<Pick<WantedLine, "billingCycle" | "term">> & Pick<WantedLine, "offerId">
export const WantedLines = z
  .array(WantedLine)
  .min(1, { error: "linesNone" satisfies ProblemKey })
  .max(100, { error: "linesTooMany" satisfies ProblemKey })
  .refine(hasOneLineEach, { error: "linesTwice" satisfies ProblemKey })

/**
 * What is wrong with the wishes about terms, by line, or null. The offer itself says its term and billing, so another
 * one that is named is a mistake, and is told instead of being overruled silently.
 */
export function problemsWithTerms(lines: readonly Terms[], offers: ReadonlyMap<string, Offer>): Problems | null {
  const problems: Problems = {}
  for (const { offerId, billingCycle, term } of lines) {
    const offer = offers.get(offerId)
    if (!offer) continue
    if (billingCycle && billingCycle !== "none" && billingCycle !== offer.billingCycle)
      problems[`${offerId}.billingCycle`] = { key: "billingCycleOther", values: { is: offer.billingCycle } }
    if (term && term !== offer.term)
      problems[`${offerId}.termDuration`] = { key: "termOther", values: { is: offer.term ?? "-" } }
  }
  return Object.keys(problems).length > 0 ? problems : null
}

/** A cycle that an order names as a whole must be that of one of its lines at least: others may be billed otherwise. */
export function problemWithCycle(
  cycle: Offer["billingCycle"] | null | undefined,
  offers: ReadonlyMap<string, Offer>,
): Problems | null {
  const cycles = [...offers.values()].map((offer) => offer.billingCycle)
  if (!cycle || cycle === "none" || cycles.length === 0 || cycles.includes(cycle)) return null
  return { billingCycle: { key: "billingCycleOther", values: { is: cycles[0] ?? "none" } } }
}
