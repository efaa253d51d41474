"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import type { GateSetting } from "@/components/agreement/gate"
import { Licences } from "@/components/order/cart-table"
import { LineNote } from "@/components/order/line-note"
import { Button } from "@/components/ui/button"
import { Cell, Row } from "@/components/ui/data-table"
import { Badge } from "@/components/ui/status-badge"
import { Billing } from "./billing"
import { LicenceChange } from "./licence-change"
import { Renewal } from "./renewal"
import type { ShownSubscription, SubscriptionActions } from "./shown-subscription"
import { SubscriptionMenu } from "./subscription-menu"

type Props = {
  subscription: ShownSubscription
  gate: GateSetting
  actions: SubscriptionActions | null
  open: boolean
  onOpen: () => void
  onClose: () => void
  /** Something was done, in these words. */
  onChanged: (words: string) => void
}

/** One subscription, and beneath it, once opened, the change of its licence count. */
export function SubscriptionRow({ subscription, gate, actions, open, onOpen, onClose, onChanged }: Props) {
  const t = useTranslations()
  const { offer, friendlyName, quantity, state, id, version } = subscription
  const counted = offer.billingType === "license"
  const change = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    if (wasOpen.current && !open) change.current?.focus()
    wasOpen.current = open
  }, [open])
  return (
    <>
      <Row>
        <Cell place="title">
          <b>{offer.name}</b>
          {friendlyName && <LineNote>{friendlyName}</LineNote>}
          <span className="second-line">{t(counted ? "offer.licenceBased" : "offer.usageBased")}</span>
        </Cell>
        <Cell numeric label={t("subscription.licences")}>
          <Licences offer={offer} quantity={quantity} />
        </Cell>
        <Cell>
          <Billing offer={offer} />
        </Cell>
        <Cell>
          <Renewal subscription={subscription} />
        </Cell>
        <Cell place="status">
          <Badge kind={state === "active" ? "good" : "plain"} icon={STATE_ICON[state]}>
            {t(`subscription.states.${state}`)}
          </Badge>
        </Cell>
        {actions && (
          <Cell place="menu">
            {state !== "cancelled" && (
              <span className="flex items-center justify-end gap-1">
                {counted && state === "active" && (
                  <Button small ref={change} aria-expanded={open} onClick={open ? onClose : onOpen}>
                    {t.rich("subscription.changeWhat", {
                      what: (words) => <span className="for-readers">{words}</span>,
                      product: offer.name,
                    })}
                  </Button>
                )}
                <SubscriptionMenu
                  subscription={subscription}
                  customerName={gate.customerName}
                  manage={(act) => actions.manage(id, version, act)}
                  onChanged={onChanged}
                />
              </span>
            )}
          </Cell>
        )}
      </Row>
      {open && actions && (
        <LicenceChange
          subscription={subscription}
          gate={gate}
          save={(typed) => actions.changeLicences(id, version, typed)}
          onClose={onClose}
          onChanged={onChanged}
        />
      )}
    </>
  )
}

const STATE_ICON = { active: "check", suspended: "minus", cancelled: "undo" } as const
