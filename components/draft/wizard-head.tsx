import { useTranslations } from "next-intl"
import { PageHead } from "@/components/ui/page-head"

/** The title of the wizard, the same on all its steps. */
export function WizardHead() {
  const t = useTranslations("draft")
  const shell = useTranslations("shell")
  return <PageHead title={t("title")} crumbs={[{ name: shell("customers"), href: "/customers" }]} />
}
