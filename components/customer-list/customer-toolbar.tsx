import { useTranslations } from "next-intl"
import { FileLink } from "@/components/ui/file-link"
import { CustomerSearch } from "./customer-search"
import { customersFile, type ListedCustomers } from "./customers-address"

/** The search and the file with what it finds. Readers hear how many it found. */
export function CustomerToolbar({ says, found }: { says: ListedCustomers; found: number }) {
  const t = useTranslations("customer")
  return (
    <div className="toolbar">
      <CustomerSearch says={says} label={t("search")} sample={t("searchSample")} />
      <p className="for-readers" role="status">
        {t("found", { count: found })}
      </p>
      <FileLink href={customersFile(says)} />
    </div>
  )
}
