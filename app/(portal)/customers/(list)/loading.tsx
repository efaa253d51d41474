import { getTranslations } from "next-intl/server"
import { PageHead } from "@/components/ui/page-head"
import { TableSkeleton } from "@/components/ui/table-skeleton"

const COLUMNS = ["companyName", "status", "acceptedOn", "acceptedBy", "licences"] as const

export default async function CustomersLoading() {
  const t = await getTranslations("customer")
  return (
    <>
      <PageHead title={t("title")} />
      <TableSkeleton label={t("title")} columns={COLUMNS.map((column) => t(`column.${column}`))} />
    </>
  )
}
