import { getTranslations } from "next-intl/server"
import { SettingsSkeleton } from "@/components/settings/settings-skeleton"

export default async function SettingsLoading() {
  const t = await getTranslations()
  return <SettingsSkeleton title={t("settings.title")} words={t("common.loading")} />
}
