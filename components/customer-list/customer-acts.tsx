import { useTranslations } from "next-intl"
import { ButtonLink } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { Because } from "@/lib/domain/refusal"

/** The drafts and the way to a new customer; in their place, for who may not create one, the sentence why. */
export function CustomerActs({ refused, drafts }: { refused: Because | null; drafts: number }) {
  const t = useTranslations()
  // A reseller's sentence is the banner over the list.
  if (refused === "reseller") return null
  if (refused === "role") return <p className="muted">{t("customer.mayNotCreate")}</p>
  return (
    <>
      {drafts > 0 && <ButtonLink href="/customers/drafts">{t("common.count.drafts", { count: drafts })}</ButtonLink>}
      <NewCustomer />
    </>
  )
}

export function NewCustomer() {
  const t = useTranslations("customer")
  return (
    <ButtonLink look="primary" href="/customers/new">
      <Icon name="plus" />
      {t("newCustomer")}
    </ButtonLink>
  )
}
