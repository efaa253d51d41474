import { getTranslations } from "next-intl/server"
import { PageHead } from "@/components/ui/page-head"
import { TableSkeleton } from "@/components/ui/table-skeleton"

const COLUMNS = ["number", "state", "date", "customer", "items"] as const

export default async function OrdersLoading() {
  const t = await getTranslations("order")
  return (
    <>
      <PageHead title={t("title")} />
      <TableSkeleton label={t("title")} columns={COLUMNS.map((column) => t(`column.${column}`))} />
    </>
  )
}
