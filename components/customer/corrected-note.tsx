import { useTranslations } from "next-intl"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Banner } from "@/components/ui/banner"

/** On the customer's page, for whoever corrected it just now: the focus is on what is said of the company. */
export function CorrectedNote() {
  const t = useTranslations("company")
  return (
    <div role="status">
      <FocusOnArrival on="company" />
      <Banner kind="ok" title={t("corrected")} />
    </div>
  )
}
