import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { EmptyState } from "@/components/ui/empty-state"
import { customersAddress, type ListedCustomers } from "./customers-address"

/** In the table's place: nothing fits what was searched, or there are no customers yet, with the act that makes the first. */
export function NoCustomers({ says, firstAct }: { says: ListedCustomers; firstAct: ReactNode }) {
  const t = useTranslations("customer.empty")
  if (says.search) {
    const clear = <Link href={customersAddress(says, { search: "" })}>{t("clear")}</Link>
    return (
      <EmptyState icon="search" title={t("nothing", { search: says.search })} text={t("nothingText")} action={clear} />
    )
  }
  if (says.status) {
    const all = <Link href={customersAddress(says, { status: null })}>{t("showAll")}</Link>
    return <EmptyState icon="customers" title={t("noneWithStatus")} action={all} />
  }
  return <EmptyState icon="customers" title={t("title")} text={t("text")} action={firstAct} />
}
