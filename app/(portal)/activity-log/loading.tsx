import { getTranslations } from "next-intl/server"
import { PageHead } from "@/components/ui/page-head"
import { TableSkeleton } from "@/components/ui/table-skeleton"

const COLUMNS = ["action", "at", "customer", "details", "agent"] as const

export default async function ActivityLogLoading() {
  const t = await getTranslations("activity")
  return (
    <>
      <PageHead title={t("title")} />
      <TableSkeleton label={t("title")} columns={COLUMNS.map((column) => t(`column.${column}`))} />
    </>
  )
}
