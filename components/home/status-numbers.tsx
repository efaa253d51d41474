import { useTranslations } from "next-intl"
import { customersAddress } from "@/components/customer-list/customers-address"
import { NumberStrip } from "@/components/ui/numbers"
import type { StatusCounts } from "@/lib/domain/status-counts"

type Props = { counts: StatusCounts; blockedNow: number; confirmedThisMonth: number }

/** How many customers stand where, each number the way to their list. */
export function StatusNumbers({ counts, blockedNow, confirmedThisMonth }: Props) {
  const t = useTranslations("home")
  const status = useTranslations("common.agreementStatus")
  const remarks = {
    required: t("remark.blocked", { count: blockedNow }),
    confirmed: t("remark.thisMonth", { count: confirmedThisMonth }),
    "accepted-directly": t("remark.direct"),
  }
  return (
    <div className="mb-5">
      <NumberStrip
        label={t("status")}
        numbers={STATUSES.map((one) => ({
          status: one,
          name: status(one),
          value: counts[one],
          remark: remarks[one],
          href: customersAddress({ search: "", status: one, sort: "name", order: "up" }),
        }))}
      />
    </div>
  )
}

const STATUSES = ["required", "confirmed", "accepted-directly"] as const
