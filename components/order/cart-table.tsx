import { useTranslations } from "next-intl"
import { Billing } from "@/components/subscription/billing"
import { Cell, HeadCell, Row, Table } from "@/components/ui/data-table"
import type { Offer } from "@/lib/domain/offer"

export type CartLine = { offer: Offer; quantity: number }

/** What is in a cart or an order, to be read. */
export function CartTable({ lines, label }: { lines: readonly CartLine[]; label: string }) {
  const t = useTranslations("cart")
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
      {lines.map(({ offer, quantity }) => (
        <Row key={offer.id}>
          <Cell place="title">
            <b>{offer.name}</b>
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
