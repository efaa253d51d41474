"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { GateSetting } from "@/components/agreement/gate"
import { SavedToast } from "@/components/forms/saved-toast"
import { HeadCell, Table, TableBox } from "@/components/ui/data-table"
import type { ShownSubscription, SubscriptionActions } from "./shown-subscription"
import { SubscriptionRow } from "./subscription-row"

type Props = {
  subscriptions: readonly ShownSubscription[]
  gate: GateSetting
  /** What this agent may do; null is nothing. */
  actions: SubscriptionActions | null
}

/** A customer's subscriptions; one row at a time opens for another licence count. */
export function SubscriptionTable({ subscriptions, gate, actions }: Props) {
  const t = useTranslations("subscription")
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState({ words: "", count: 0 })
  const say = (words: string) => setSaid(({ count }) => ({ words, count: count + 1 }))
  return (
    <TableBox>
      <SavedToast count={said.count}>{said.words}</SavedToast>
      <Table
        label={t("heading")}
        head={
          <>
            <HeadCell>{t("product")}</HeadCell>
            <HeadCell numeric>{t("licences")}</HeadCell>
            <HeadCell>{t("billing")}</HeadCell>
            <HeadCell>{t("renewal")}</HeadCell>
            <HeadCell>{t("state")}</HeadCell>
            {actions && (
              <HeadCell menu>
                <span className="for-readers">{t("actions")}</span>
              </HeadCell>
            )}
          </>
        }
      >
        {subscriptions.map((subscription) => (
          <SubscriptionRow
            key={subscription.id}
            subscription={subscription}
            gate={gate}
            actions={actions}
            open={open === subscription.id}
            onOpen={() => setOpen(subscription.id)}
            onClose={() => setOpen(null)}
            onChanged={say}
          />
        ))}
      </Table>
    </TableBox>
  )
}
