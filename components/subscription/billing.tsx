import { useTranslations } from "next-intl"
import type { Offer } from "@/lib/domain/offer"

const TERMS = ["P1M", "P1Y", "P3Y"] as const

/** How an offer is billed and for how long one is bound: Monthly, one-year term. */
export function Billing({ offer }: { offer: Pick<Offer, "billingCycle" | "term"> }) {
  const t = useTranslations("offer")
  const cycle = t(`cycle.${offer.billingCycle}`)
  const term = TERMS.find((one) => one === offer.term)
  return term ? t("billing", { cycle, term: t(`term.${term}`) }) : cycle
}
