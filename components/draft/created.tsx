"use client"

import { useTranslations } from "next-intl"
import { useEffect, useTransition } from "react"
import { CartTable } from "@/components/order/cart-table"
import { Banner } from "@/components/ui/banner"
import { Button, ButtonLink } from "@/components/ui/button"
import { isolated } from "@/components/ui/isolated"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { Offer } from "@/lib/domain/offer"
import { NewAccess, type ShownOnce } from "./new-access"

/** What Submit made: the customer, how its administrator signs in, and what was ordered or waits in the cart. */
export type NewlyCreated = ShownOnce & {
  customer: { companyName: string; acceptance: unknown }
  /** The order's number, or null when nothing was ordered. */
  ordered: string | null
  lines: { offer: Offer; quantity: number }[]
}

type Props = { created: NewlyCreated; agreementAvailable: boolean; finish: () => Promise<void> }

/** The last step: what has come into being, and what only this page shows. */
export function Created({ created, agreementAvailable, finish }: Props) {
  const t = useTranslations("draft.done")
  const [leaving, leave] = useTransition()
  useEffect(() => {
    window.scrollTo(0, 0)
    document.getElementById("created")?.focus()
    // The password is on this page and nowhere else: closing or reloading it asks first.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [])
  return (
    <div className="wizard wizard-narrow">
      <Banner
        kind="ok"
        headingId="created"
        title={t("created", { name: isolated(created.customer.companyName) })}
        text={t("createdText")}
      />
      <div className="panel">
        <NewAccess access={created} />
        <Sale created={created} agreementAvailable={agreementAvailable} />
        <div className="button-bar">
          <Button look="primary" busy={leaving} onClick={() => leaving || leave(finish)}>
            {t("done")}
          </Button>
        </div>
      </div>
    </div>
  )
}

function Sale({ created, agreementAvailable }: Omit<Props, "finish">) {
  const t = useTranslations("draft.done")
  const { ordered, lines, customerId, customer } = created
  const unconfirmed = agreementAvailable && !customer.acceptance
  const waits = lines.length > 0 && !ordered
  return (
    <section className="review-section" aria-labelledby="sale">
      <div className="review-head">
        <h2 id="sale">{t("order")}</h2>
      </div>
      {customer.acceptance !== null && <p>{t("confirmed")}</p>}
      {unconfirmed && (
        <Banner
          kind="act"
          level={3}
          title={t(waits ? "waits" : "unconfirmed")}
          text={waits ? t("waitsText", { count: lines.length }) : t("unconfirmedText")}
          action={
            <ButtonLink small href={`/customers/${customerId}?update=1#agreement`}>
              {t("confirm")}
            </ButtonLink>
          }
        />
      )}
      {ordered && (
        <SummaryList>
          <SummaryRow term={t("orderNumber")}>
            <span className="mono">{ordered}</span>
          </SummaryRow>
        </SummaryList>
      )}
      {lines.length > 0 ? (
        <CartTable lines={lines} label={t("order")} />
      ) : (
        <p className="muted">{t("nothingOrdered")}</p>
      )}
    </section>
  )
}
