import { useTranslations } from "next-intl"
import { Panel } from "@/components/ui/panel"

type Props = {
  cartItems: number
  subscriptions: readonly { id: string; offer: { name: string }; quantity: number }[]
}

/** What a confirmation would release: the cart that cannot be bought, the licence counts that cannot change. */
export function WaitingPanel({ cartItems, subscriptions }: Props) {
  const t = useTranslations("agreement.waiting")
  if (cartItems === 0 && subscriptions.length === 0) return null
  return (
    <Panel title={t("heading")} flush>
      <ul className="rows">
        {cartItems > 0 && (
          <li>
            <b>{t("cart", { count: cartItems })}</b>
            <span className="second-line">{t("cartText")}</span>
          </li>
        )}
        {subscriptions.map((subscription) => (
          <li key={subscription.id}>
            <b>{subscription.offer.name}</b>
            <span className="second-line">{t("subscriptionText", { count: subscription.quantity })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
