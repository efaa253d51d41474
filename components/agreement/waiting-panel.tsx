import Link from "next/link"
import { useTranslations } from "next-intl"
import { Panel } from "@/components/ui/panel"

type Props = {
  customerId: string
  cartItems: number
  subscriptions: readonly { id: string; offer: { name: string }; quantity: number }[]
}

/** What a confirmation would release, each with the way to it: the cart that cannot be bought, the licence counts that cannot change. */
export function WaitingPanel({ customerId, cartItems, subscriptions }: Props) {
  const t = useTranslations("agreement.waiting")
  if (cartItems === 0 && subscriptions.length === 0) return null
  return (
    <Panel title={t("heading")} flush>
      <ul className="rows">
        {cartItems > 0 && (
          <li>
            <Link className="row-name" href={`/customers/${customerId}/new-order/review`}>
              {t("cart", { count: cartItems })}
            </Link>
            <span className="second-line">{t("cartText")}</span>
          </li>
        )}
        {subscriptions.map((subscription) => (
          <li key={subscription.id}>
            <Link className="row-name" href={`/customers/${customerId}/subscriptions`}>
              {subscription.offer.name}
            </Link>
            <span className="second-line">{t("subscriptionText", { count: subscription.quantity })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
