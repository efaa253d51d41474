import { useTranslations } from "next-intl"
import { Billing } from "@/components/subscription/billing"
import { Cell, HeadCell, Row, Table } from "@/components/ui/data-table"
import type { Offer } from "@/lib/domain/offer"

/** What is on sale, for those who may not order it. */
export function OfferTable({ offers }: { offers: readonly Offer[] }) {
  const t = useTranslations("cart")
  const head = (
    <>
      <HeadCell>{t("product")}</HeadCell>
      <HeadCell>{t("billing")}</HeadCell>
    </>
  )
  return (
    <Table label={t("catalogue")} head={head}>
      {offers.map((offer) => (
        <Row key={offer.id}>
          <Cell place="title">{offer.name}</Cell>
          <Cell>
            <Billing offer={offer} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
