import { useTranslations } from "next-intl"
import { Tabs } from "@/components/ui/tabs"
import type { StatusCounts } from "@/lib/domain/status-counts"
import { customersAddress, type ListedCustomers } from "./customers-address"

const STATUSES = ["required", "confirmed", "accepted-directly"] as const

/** The list by agreement status, each with how many of the customers searched for have it. */
export function StatusTabs({ says, counts, total }: { says: ListedCustomers; counts: StatusCounts; total: number }) {
  const t = useTranslations()
  const all = { status: null, name: t("customer.all"), count: total }
  const each = STATUSES.map((status) => ({
    status,
    name: t(`common.agreementStatus.${status}`),
    count: counts[status],
  }))
  return (
    <Tabs
      label={t("customer.filter")}
      tabs={[all, ...each].map(({ status, name, count }) => ({
        href: customersAddress(says, { status }),
        name,
        count,
        current: says.status === status,
      }))}
    />
  )
}
