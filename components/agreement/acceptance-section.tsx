import type { Route } from "next"
import { useTranslations } from "next-intl"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { NotAllowed } from "@/components/layout/not-allowed"
import { Banner } from "@/components/ui/banner"
import { ButtonLink } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { Refusal } from "@/lib/domain/refusal"
import type { TypedAcceptance } from "./typed-acceptance"
import { UpdateAcceptance } from "./update-acceptance"

type Contact = { contactFirstName: string; contactLastName: string; contactEmail: string; contactPhone: string | null }

type Props = {
  /** The form is open. */
  open: boolean
  /** It was just recorded. */
  saved: boolean
  /** Why this agent may not confirm. */
  refusal: Refusal | null
  provider: string | null
  today: string
  customer: Contact
  confirm: (acceptance: TypedAcceptance) => Promise<Refusal | null>
  doneHref: Route
  cancelHref: Route
  /** Where evidence is attached to what was just recorded. */
  attachHref: Route | null
}

/** What stands under the agreement's sentence: the form, what was just recorded, or why there is no form for this agent. */
export function AcceptanceSection({ open, saved, refusal, provider, today, customer, attachHref, ...rest }: Props) {
  const t = useTranslations("agreement")
  if (refusal?.kind === "forbidden")
    return <NotAllowed what="agreement" level={3} because={refusal.because} provider={provider} />
  if (open) {
    return (
      <>
        <FocusOnArrival key="open" on="agreement" />
        <UpdateAcceptance labelledBy="agreement" today={today} contact={contactOf(customer)} {...rest} />
      </>
    )
  }
  if (!saved) return null
  return (
    <>
      <FocusOnArrival key="saved" on="agreement" />
      <div role="status">
        <Banner
          kind="ok"
          level={3}
          title={t("saved")}
          action={
            attachHref && (
              <ButtonLink small href={attachHref}>
                <Icon name="clip" /> {t("evidence.attachLink")}
              </ButtonLink>
            )
          }
        />
      </div>
    </>
  )
}

/** The customer's primary contact, as the fields of an acceptance first name it. */
export function contactOf(customer: Contact) {
  return {
    firstName: customer.contactFirstName,
    lastName: customer.contactLastName,
    email: customer.contactEmail,
    phone: customer.contactPhone ?? "",
  }
}
