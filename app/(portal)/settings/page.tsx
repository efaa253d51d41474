import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { MySettingsForm } from "@/components/settings/my-settings-form"
import { PasswordForm } from "@/components/settings/password-form"
import { SessionsList } from "@/components/settings/sessions-list"
import { SettingSection } from "@/components/settings/setting-section"
import { SettingsFrame } from "@/components/settings/settings-frame"
import { timeZoneOptions } from "@/components/settings/time-zones"
import { formatZone } from "@/components/ui/format-moment"
import { IDLE_SECONDS, LONGEST_SECONDS } from "@/lib/domain/session"
import { currentActor, show } from "@/lib/entry/page"
import { listApiKeys } from "@/lib/usecases/list-api-keys"
import { viewMySettings } from "@/lib/usecases/view-my-settings"
import { endSessions, saveMySettings, savePassword } from "./actions"
import { WithIdentity } from "./identity"
import { MySecondFactor } from "./my-second-factor"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") }
}

/** What the agent sets for oneself. */
export default async function MySettingsPage() {
  const { agentId, email, partner, timeZone } = await currentActor()
  const mine = await show(viewMySettings, {})
  const keys = (await show(listApiKeys, {})).filter(({ agent, state }) => agent.id === agentId && state === "active")
  const t = await getTranslations("settings")
  const language = await getLocale()
  const now = new Date()
  const asPartner = { value: "", name: t("my.asPartner", { zone: formatZone(partner.timeZone, language, now) }) }
  return (
    <SettingsFrame current="me">
      <WithIdentity>
        <SettingSection title={t("my.title")} text={t("my.text")}>
          <MySettingsForm
            settings={{ language, theme: mine.theme ?? "", timeZone: mine.timeZone ?? "" }}
            timeZones={[asPartner, ...timeZoneOptions(language, now, mine.timeZone)]}
            save={saveMySettings}
          />
        </SettingSection>
        <SettingSection title={t("password.title")} text={t("password.text")}>
          {mine.hasPassword ? (
            <PasswordForm email={email} change={savePassword} keys={keys.map(({ id, name }) => ({ id, name }))} />
          ) : (
            <p>{t("password.none")}</p>
          )}
        </SettingSection>
        <MySecondFactor partner={partner.name} timeZone={timeZone} />
        <SettingSection
          title={t("sessions.title")}
          text={t("sessions.text", { idle: String(IDLE_SECONDS / 3600), longest: String(LONGEST_SECONDS / 3600) })}
        >
          <SessionsList sessions={mine.sessions} timeZone={timeZone} end={endSessions} />
        </SettingSection>
      </WithIdentity>
    </SettingsFrame>
  )
}
