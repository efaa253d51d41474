"use client"

import { useTranslations } from "next-intl"
import { useEffect, useEffectEvent } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import type { SaveState } from "@/components/forms/autosave"
import { SavedLine } from "@/components/forms/saved-line"
import { SubmitButton } from "@/components/forms/submit-button"
import { Panel } from "@/components/ui/panel"
import { licencesIn } from "@/lib/domain/order"
import { Licences } from "./cart-table"
import { CartTrouble } from "./cart-trouble"
import { type Choice, chosenOf, type OfferRow } from "./choice"
import { LineNote } from "./line-note"
import { useLineWords } from "./line-words"

type Props = {
  rows: readonly OfferRow[]
  state: SaveState
  /** Something was chosen or counted otherwise. */
  note: (choice: Choice) => void
  /** Saves what is chosen here in the place of what was saved elsewhere. */
  keepMine: () => void
  timeZone: string
  now: Date
}

/** What is in the cart, as it is chosen, and the way to its review. */
export function CartSummary({ rows, state, note, keepMine, timeZone, now }: Props) {
  const t = useTranslations("cart")
  const { subscribe } = useFormContext<Choice>()
  const choice = useWatch<Choice>() as Choice
  const lineWords = useLineWords()
  const lines = chosenOf(choice, rows).map(({ row, index, quantity }) => {
    return {
      index,
      offer: row.offer,
      quantity,
      words: lineWords({ nth: row.nth, friendlyName: row.line?.friendlyName }),
    }
  })
  const keep = useEffectEvent(note)
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }), [subscribe])

  return (
    <Panel
      title={t("heading")}
      flush
      footer={
        <div className="grid gap-3">
          <b role="status">{t("total", { count: licencesIn(lines) })}</b>
          <div className="actions">
            <SubmitButton>{t("review")}</SubmitButton>
          </div>
          <SavedLine what="cart" state={state} timeZone={timeZone} now={now} />
          <CartTrouble trouble={state.trouble} keepMine={keepMine} />
        </div>
      }
    >
      {lines.length === 0 ? (
        <p className="panel-body muted">{t("empty")}</p>
      ) : (
        <ul className="rows">
          {lines.map(({ index, offer, quantity, words }) => (
            <li key={index} className="flex justify-between gap-4">
              <span>
                {offer.name}
                {words && <LineNote>{words}</LineNote>}
              </span>
              <b className="one-line">
                <Licences offer={offer} quantity={quantity} />
              </b>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
