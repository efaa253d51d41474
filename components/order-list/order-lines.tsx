import { useTranslations } from "next-intl"
import { LineNote } from "@/components/order/line-note"
import { useLineWords } from "@/components/order/line-words"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { BillingCycle, BillingType } from "@/lib/domain/offer"
import { licencesIn, toldApart } from "@/lib/domain/order"

/** A line of an order or a cart. `term` is an ISO 8601 duration, null for what has no end. */
export type OrderLine = {
  quantity: number
  friendlyName: string | null
  offer: { id: string; name: string; billingType: BillingType; billingCycle: BillingCycle; term: string | null }
}

/** What an order holds in a few words; opened, what it holds line by line. */
export function OrderLines({ lines }: { lines: readonly OrderLine[] }) {
  const count = useTranslations("common.count")
  const t = useTranslations("order")
  const words = { items: count("items", { count: lines.length }), licences: licencesWords(lines, count) }
  return (
    <details>
      <summary className="py-px">
        {words.licences ? t("contents", { ...words, licences: words.licences }) : words.items}
      </summary>
      <SummaryList bare>
        {toldApart(lines).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places, and nothing else tells them apart
          <Line key={place} line={line} />
        ))}
      </SummaryList>
    </details>
  )
}

function Line({ line }: { line: OrderLine & { nth: number | null } }) {
  const { quantity, offer } = line
  const count = useTranslations("common.count")
  const t = useTranslations()
  const term = KNOWN_TERMS.find((known) => known === offer.term)
  const cycle = t(`offer.cycle.${offer.billingCycle}`)
  const words = useLineWords()(line)
  const billing = term ? t("offer.billing", { cycle, term: t(`offer.term.${term}`) }) : cycle
  return (
    <SummaryRow term={offer.name}>
      {words && <LineNote>{words}</LineNote>}
      {offer.billingType === "license" ? count("licences", { count: quantity }) : t("offer.notCounted")}
      <span className="second-line">{billing}</span>
    </SummaryRow>
  )
}

const KNOWN_TERMS = ["P1M", "P1Y", "P3Y"] as const

/** Nothing, when all that is ordered is billed by usage. */
function licencesWords(
  lines: readonly OrderLine[],
  count: (key: "licences", values: { count: number }) => string,
): string | null {
  return lines.some(({ offer }) => offer.billingType === "license")
    ? count("licences", { count: licencesIn(lines) })
    : null
}
