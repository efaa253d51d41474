import { useTranslations } from "next-intl"
import { Billing } from "@/components/subscription/billing"
import { Cell, HeadCell, Row, Table } from "@/components/ui/data-table"
import type { Offer } from "@/lib/domain/offer"
import { toldApart } from "@/lib/domain/order"
import { LineNote } from "./line-note"
import { useLineWords } from "./line-words"

export type CartLine = { offer: Offer; quantity: number; friendlyName?: string | null }

/** What is in a cart or an order, to be read. */
export function CartTable({ lines, label }: { lines: readonly CartLine[]; label: string }) {
  const t = useTranslations("cart")
  const lineWords = useLineWords()
  const rows = toldApart(lines).map((line, place) => ({ ...line, place, words: lineWords(line) }))
  return (
    <Table
      label={label}
      head={
        <>
          <HeadCell>{t("product")}</HeadCell>
          <HeadCell>{t("billing")}</HeadCell>
          <HeadCell numeric>{t("licences")}</HeadCell>
        </>
      }
    >
      {rows.map(({ place, offer, quantity, words }) => (
        <Row key={place}>
          <Cell place="title">
            <b>{offer.name}</b>
            {words && <LineNote>{words}</LineNote>}
          </Cell>
          <Cell>
            <Billing offer={offer} />
          </Cell>
          <Cell place="status" numeric>
            <Licences offer={offer} quantity={quantity} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** A licence count, or that there is none to count. */
export function Licences({ offer, quantity }: { offer: Pick<Offer, "billingType">; quantity: number }) {
  const t = useTranslations("offer")
  return offer.billingType === "usage" ? <span className="faint">{t("notCounted")}</span> : quantity
}
