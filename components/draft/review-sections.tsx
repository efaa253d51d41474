import { useTranslations } from "next-intl"
import { CartTable } from "@/components/order/cart-table"
import { SummaryList } from "@/components/ui/summary-list"
import type { DraftValues } from "@/lib/domain/draft"
import type { Offer } from "@/lib/domain/offer"
import type { Cloud } from "@/lib/domain/partner"
import { addressOfStep } from "./address-of-step"
import { PersonRows } from "./person-rows"
import { ReviewAgreement } from "./review-agreement"
import { ReviewCompany } from "./review-company"
import { ReviewSection } from "./review-section"

type Props = {
  draftId: string
  values: DraftValues
  offers: readonly Offer[]
  /** The partner's cloud: what its domains end in, and whether agreements exist there. */
  cloud: Cloud
}

/** Everything that was entered, section by section, in the order in which it was. */
export function ReviewSections({ draftId, values, offers, cloud }: Props) {
  const t = useTranslations("company")
  const words = useTranslations("draft")
  const agreement = useTranslations("agreement")
  const lines = values.lines.flatMap(({ offerId, quantity }) => {
    const offer = offers.find(({ id }) => id === offerId)
    return offer ? [{ offer, quantity }] : []
  })
  const available = cloud === "public"
  const waits = available && !values.accepted
  return (
    <>
      <ReviewSection title={t("heading")} updateHref={addressOfStep(draftId, "account-info", "company")}>
        <ReviewCompany values={values} cloud={cloud} />
      </ReviewSection>
      <ReviewSection title={t("contactHeading")} updateHref={addressOfStep(draftId, "account-info", "primary-contact")}>
        <SummaryList>
          <PersonRows term={t("name")} person={values.contact} />
        </SummaryList>
      </ReviewSection>
      <ReviewSection title={agreement("heading")} updateHref={addressOfStep(draftId, "account-info", "agreement")}>
        <ReviewAgreement values={values} available={available} />
      </ReviewSection>
      <ReviewSection title={words("step.subscriptions")} updateHref={addressOfStep(draftId, "subscriptions")}>
        {lines.length > 0 ? (
          <>
            <p className="muted">{words(waits ? "review.waits" : "review.ordered")}</p>
            <CartTable lines={lines} label={words("step.subscriptions")} />
          </>
        ) : (
          <p className="muted">{words("review.noLines")}</p>
        )}
      </ReviewSection>
    </>
  )
}
