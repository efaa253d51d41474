"use client"

import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Save } from "@/components/forms/autosave"
import { Form } from "@/components/forms/form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Columns } from "@/components/layout/columns"
import { Panel } from "@/components/ui/panel"
import { CartSummary } from "./cart-summary"
import {
  asFields,
  type Choice,
  choiceOf,
  type Line,
  linesOf,
  type OfferOnSale,
  problemsWithCounts,
  rowsOf,
} from "./choice"
import { OfferRows } from "./offer-rows"
import { useCartSaving } from "./use-cart-saving"

type Props = {
  customerId: string
  offers: readonly OfferOnSale[]
  /** The cart as it is on the server. `version` is 0 before there is one. */
  cart: { lines: readonly Line[]; version: number; savedAt: Date | null }
  save: Save<Line[]>
  reviewHref: Route
  timeZone: string
  now: Date
}

/** The catalogue with a count for each product, and the cart beside it: kept on the server while it is filled. */
export function CartEditor({ customerId, offers, cart, save, reviewHref, timeZone, now }: Props) {
  const t = useTranslations("cart")
  const router = useRouter()
  // The rows stay those that the form began with, whatever is saved meanwhile.
  const [rows] = useState(() => rowsOf(cart.lines, offers))
  const { autosave, state } = useCartSaving(customerId, cart, save)
  const form = useRefusalForm<Choice>({
    defaultValues: choiceOf(rows),
    async action(choice) {
      const problems = problemsWithCounts(choice, rows)
      if (Object.keys(problems).length > 0) return { kind: "invalid", problems }
      autosave.note(linesOf(choice, rows))
      const trouble = await autosave.flush()
      return trouble?.kind === "invalid" ? { ...trouble, problems: asFields(trouble.problems, choice, rows) } : trouble
    },
    onDone: () => router.push(reviewHref),
    // The cart says it itself, from the first save on that meets it.
    onRefusal: (refusal) => refusal.kind === "stale",
  })
  return (
    <Form form={form} label={t("newOrder")} wide>
      <Columns
        aside={
          <CartSummary
            rows={rows}
            state={state}
            note={(choice) => autosave.note(linesOf(choice, rows))}
            keepMine={() => void autosave.takeOver()}
            timeZone={timeZone}
            now={now}
          />
        }
      >
        <Panel title={t("catalogue")} headingId="catalogue" flush>
          <OfferRows rows={rows} />
        </Panel>
      </Columns>
    </Form>
  )
}
