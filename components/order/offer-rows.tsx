"use client"

import { useTranslations } from "next-intl"
import { CheckField } from "@/components/forms/check-field"
import { NumberField } from "@/components/forms/number-field"
import { Billing } from "@/components/subscription/billing"
import { Cell, HeadCell, Row, Table } from "@/components/ui/data-table"
import { isCounted } from "@/lib/domain/offer"
import { fieldOf, type OfferRow } from "./choice"
import { LineNote } from "./line-note"
import { useLineWords } from "./line-words"

/** What is on sale, with a number to order of each; what is billed by usage is ordered or not. Flat, it stands without margins of its own. */
export function OfferRows({ rows, flat = false }: { rows: readonly OfferRow[]; flat?: boolean }) {
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
      {rows.map((row, index) => (
        <OfferRowToFill key={fieldOf(index, row.offer)} row={row} name={fieldOf(index, row.offer)} />
      ))}
    </Table>
  )
}

function OfferRowToFill({ row: { offer, line, place, nth }, name }: { row: OfferRow; name: string }) {
  const t = useTranslations("cart.offers")
  const told = useTranslations("offer.line")
  const lineWords = useLineWords()({ nth, friendlyName: line?.friendlyName })
  const whole = lineWords ? told("of", { product: offer.name, line: lineWords }) : offer.name
  return (
    <Row>
      <Cell place="title">
        {offer.name}
        {lineWords && <LineNote>{lineWords}</LineNote>}
      </Cell>
      <Cell place="line">
        <Billing offer={offer} />
      </Cell>
      <Cell place="line">
        {/* What the address of a problem names ("#lines.1") leads to the number. */}
        <span id={line ? `lines.${place}` : undefined}>
          {isCounted(offer) ? (
            <NumberField name={name} label={t("licencesOf", { name: whole })} bare min={0} max={offer.maxQuantity} />
          ) : (
            <CheckField
              name={name}
              label={t.rich("chooseWhat", {
                what: (words) => <span className="for-readers">{words}</span>,
                name: whole,
              })}
            />
          )}
        </span>
      </Cell>
    </Row>
  )
}
