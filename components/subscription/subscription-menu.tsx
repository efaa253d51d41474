"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { QuestionForm } from "@/components/forms/question-form"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { Dialog } from "@/components/ui/dialog"
import { Icon } from "@/components/ui/icon"
import { isolated } from "@/components/ui/isolated"
import { Menu } from "@/components/ui/menu"
import { MenuButton } from "@/components/ui/menu-item"
import type { Refusal } from "@/lib/domain/refusal"
import type { SubscriptionAct } from "@/lib/domain/subscription"
import type { ShownSubscription } from "./shown-subscription"

type Props = {
  subscription: ShownSubscription
  customerName: string
  manage: (act: SubscriptionAct) => Promise<Refusal | null>
  onChanged: (words: string) => void
}

/** What can be done to a subscription besides changing its licence count. Each is asked about first where it ends something. */
export function SubscriptionMenu({ subscription, customerName, manage, onChanged }: Props) {
  const t = useTranslations("subscription")
  const words = useTranslations("common")
  const [asked, setAsked] = useState<SubscriptionAct | null>(null)
  const { offer } = subscription
  const acts = actsOn(subscription)
  return (
    <>
      <Menu label={words("moreFor", { name: offer.name })} button={<MoreButton name={offer.name} />}>
        {acts.map((act) => (
          <MenuButton key={act} bad={act === "cancel"} onClick={() => setAsked(act)}>
            {t(`act.${act}`)}
          </MenuButton>
        ))}
      </Menu>
      {asked && (
        <AskAndDo
          act={asked}
          product={offer.name}
          customerName={customerName}
          manage={() => manage(asked)}
          onClose={() => setAsked(null)}
          onDone={() => {
            onChanged(t(`done.${asked}`, { product: offer.name }))
            setAsked(null)
          }}
        />
      )}
    </>
  )
}

function actsOn({ offer, state, autoRenew }: ShownSubscription): SubscriptionAct[] {
  const pause: SubscriptionAct = state === "suspended" ? "reactivate" : "suspend"
  const renewal: SubscriptionAct = autoRenew ? "switch-auto-renewal-off" : "switch-auto-renewal-on"
  return offer.billingType === "license" ? [pause, renewal, "cancel"] : [pause, "cancel"]
}

function MoreButton({ name }: { name: string }) {
  const words = useTranslations("common")
  return (
    <>
      <Icon name="more" />
      <span className="for-readers">{words("moreFor", { name })}</span>
    </>
  )
}

type AskProps = {
  act: SubscriptionAct
  product: string
  customerName: string
  manage: () => Promise<Refusal | null>
  onClose: () => void
  onDone: () => void
}

function AskAndDo({ act, product, customerName, manage, onClose, onDone }: AskProps) {
  const t = useTranslations("subscription")
  const done = useRef(false)
  const form = useRefusalForm({
    defaultValues: {},
    action: manage,
    onDone() {
      done.current = true
      onDone()
    },
  })
  const ends = act === "cancel"
  return (
    <Dialog
      open
      onClose={onClose}
      title={ends ? t("cancelTitle", { product }) : t(`ask.${act}`, { product })}
      // A cancelled subscription has no menu any more to go back to.
      focusAfter={() => (ends && done.current ? document.getElementById("page-title") : null)}
      text={
        ends
          ? t("cancelText", { customer: isolated(customerName) })
          : t("askText", { customer: isolated(customerName) })
      }
    >
      <QuestionForm
        form={form}
        label={t(`act.${act}`)}
        verb={ends ? t("cancelConfirm") : t(`act.${act}`)}
        look={ends ? "danger" : "primary"}
        keep={t("cancelKeep")}
        onClose={onClose}
      />
    </Dialog>
  )
}
