import { useTranslations } from "next-intl"
import { Banner } from "@/components/ui/banner"
import type { Breach } from "@/lib/domain/chain"

/** Whether the records are as they were made, and if not, which one was touched. */
export function ChainVerdict({ breach, count }: { breach: Breach | null; count: number }) {
  const t = useTranslations("proof")
  if (!breach) return <Banner kind="ok" title={t("whole", { count })} text={t("wholeText")} />
  const { what, table, row } = breach
  const sentence = t(`breach.${what}`, { table: t(`table.${table}`), row })
  return <Banner kind="bad" title={t("breached")} text={t("breachedText", { what: sentence })} />
}
