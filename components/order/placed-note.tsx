import { useTranslations } from "next-intl"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Banner } from "@/components/ui/banner"

/** The order that was just placed, by its number. */
export function PlacedNote({ order }: { order: string }) {
  const t = useTranslations("cart")
  return (
    <div className="mb-4">
      <FocusOnArrival on="placed" />
      <Banner kind="ok" headingId="placed" title={t("placed", { order })} />
    </div>
  )
}
