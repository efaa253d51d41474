import { useTranslations } from "next-intl"
import { Banner } from "@/components/ui/banner"

/** On the customer's page, for whoever submitted its draft twice or opened it once more. */
export function SubmittedNote() {
  const t = useTranslations("draft.submitted")
  return (
    <div role="status">
      <Banner kind="wait" title={t("title")} text={t("text")} />
    </div>
  )
}
