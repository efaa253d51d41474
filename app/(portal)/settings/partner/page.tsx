import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { ClientWords } from "@/components/layout/client-words"
import { PartnerFacts } from "@/components/settings/partner-facts"
import { PartnerZoneForm } from "@/components/settings/partner-zone-form"
import { SettingSection } from "@/components/settings/setting-section"
import { SettingsFrame } from "@/components/settings/settings-frame"
import { timeZoneOptions } from "@/components/settings/time-zones"
import { isolated } from "@/components/ui/isolated"
import { may } from "@/lib/domain/access"
import { currentActor } from "@/lib/entry/page"
import { savePartnerZone } from "./actions"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("partner") }
}

/** The facts of the partner, and its time zone for those who may set it. */
export default async function PartnerPage() {
  const actor = await currentActor()
  const { partner } = actor
  const t = await getTranslations("settings.ofPartner")
  const now = new Date()
  const zones = timeZoneOptions(await getLocale(), now, partner.timeZone)
  return (
    <SettingsFrame current="partner">
      <SettingSection title={t("title")}>
        <PartnerFacts partner={partner} now={now} />
        {!may(actor, "partner.manage") && <p>{t("onlyGlobalAdmin", { partner: isolated(partner.name) })}</p>}
      </SettingSection>
      {may(actor, "partner.manage") && (
        <ClientWords also={["settings"]}>
          <SettingSection title={t("zoneTitle")} text={t("zoneText")}>
            <PartnerZoneForm timeZone={partner.timeZone} timeZones={zones} save={savePartnerZone} />
          </SettingSection>
        </ClientWords>
      )}
    </SettingsFrame>
  )
}
