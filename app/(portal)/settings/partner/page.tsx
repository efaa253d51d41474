import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { FactorDemandForm } from "@/components/settings/factor-demand-form"
import { PartnerFacts } from "@/components/settings/partner-facts"
import { PartnerZoneForm } from "@/components/settings/partner-zone-form"
import { SettingSection } from "@/components/settings/setting-section"
import { SettingsFrame } from "@/components/settings/settings-frame"
import { timeZoneOptions } from "@/components/settings/time-zones"
import { isolated } from "@/components/ui/isolated"
import { may } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { viewPartnerSettings } from "@/lib/usecases/view-partner-settings"
import { WithIdentity } from "../identity"
import { demandFactor, savePartnerZone } from "./actions"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("partner") }
}

/** The facts of the partner, and its time zone for those who may set it. */
export default async function PartnerPage() {
  const actor = await currentActor()
  const { partner, timeZone } = actor
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
        <WithIdentity>
          <SettingSection title={t("zoneTitle")} text={t("zoneText")}>
            <PartnerZoneForm timeZone={partner.timeZone} timeZones={zones} save={savePartnerZone} />
          </SettingSection>
          <FactorDemand timeZone={timeZone} />
        </WithIdentity>
      )}
    </SettingsFrame>
  )
}

async function FactorDemand({ timeZone }: { timeZone: string }) {
  const { factorDemandedAt } = await show(viewPartnerSettings, {})
  const t = await getTranslations("factor.partner")
  return (
    <SettingSection title={t("title")} text={t("text")}>
      <FactorDemandForm demandedAt={factorDemandedAt} timeZone={timeZone} demand={demandFactor} />
    </SettingSection>
  )
}
