import { useTranslations } from "next-intl"
import { Day } from "@/components/ui/day"
import type { ShownSubscription } from "./shown-subscription"

/** When a subscription renews or ends, and whether by itself. */
export function Renewal({ subscription }: { subscription: ShownSubscription }) {
  const t = useTranslations("subscription")
  const { state, renewsOn, autoRenew } = subscription
  if (state === "cancelled") return <span className="faint">{t("ended")}</span>
  if (state === "suspended") return <span className="faint">{t("noRenewal")}</span>
  if (!renewsOn) return <span className="faint">{t("noEnd")}</span>
  return (
    <>
      <Day on={renewsOn} />
      <span className="second-line">{t(autoRenew ? "autoRenewalOn" : "autoRenewalOff")}</span>
    </>
  )
}
