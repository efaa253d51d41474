"use client"

import { useTranslations } from "next-intl"
import { CheckField } from "@/components/forms/check-field"
import { NumberField } from "@/components/forms/number-field"
import { Billing } from "@/components/subscription/billing"
import { Cell, HeadCell, Row, Table } from "@/components/ui/data-table"
import { isCounted } from "@/lib/domain/offer"
import { fieldOf, type OfferOnSale } from "./choice"

/** What is on sale, with a number to order of each; what is billed by usage is ordered or not. Flat, it stands without margins of its own. */
export function OfferRows({ offers, flat = false }: { offers: readonly OfferOnSale[]; flat?: boolean }) {
  const t = useTranslations("cart.offers")
  const words = useTranslations("cart")
  const head = (
    <>
      <HeadCell>{words("product")}</HeadCell>
      <HeadCell>{words("billing")}</HeadCell>
      <HeadCell>{words("licences")}</HeadCell>
    </>
  )
  return (
    <Table label={t("label")} flat={flat} head={head}>
      {offers.map((offer, index) => (
        <Row key={offer.id}>
          <Cell place="title">{offer.name}</Cell>
          <Cell place="line">
            <Billing offer={offer} />
          </Cell>
          <Cell place="line">
            {/* What the address of a problem names ("#CFQ7…") leads to the number. */}
            <span id={offer.id}>
              {isCounted(offer) ? (
                <NumberField
                  name={fieldOf(index, offer)}
                  label={t("licencesOf", { name: offer.name })}
                  bare
                  min={0}
                  max={offer.maxQuantity}
                />
              ) : (
                <CheckField
                  name={fieldOf(index, offer)}
                  label={t.rich("chooseWhat", {
                    what: (words) => <span className="for-readers">{words}</span>,
                    name: offer.name,
                  })}
                />
              )}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
