import { getTranslations } from "next-intl/server"
import { MyFactors } from "@/components/factor/my-factors"
import { SettingSection } from "@/components/settings/setting-section"
import { isolated } from "@/components/ui/isolated"
import { show } from "@/lib/entry/page"
import { viewFactors } from "@/lib/usecases/view-factors"
import {
  addPasskey,
  addTimeCodes,
  makeRecoveryCodes,
  offerPasskey,
  offerTimeCodes,
  removeFactor,
} from "./factor-actions"

/** What the agent shows besides its password, and whether the partner demands it. */
export async function MySecondFactor({ partner, timeZone }: { partner: string; timeZone: string }) {
  const { demandedAt, ...factors } = await show(viewFactors, {})
  const t = await getTranslations("factor")
  const about = [t("text"), demandedAt && t("demanded", { partner: isolated(partner) }), t("entra")]
    .filter(Boolean)
    .join(" ")
  return (
    <SettingSection title={t("title")} text={about}>
      <MyFactors
        factors={factors}
        acts={{
          ...{ offerTimeCodes, addTimeCodes, offerPasskey, addPasskey },
          ...{ remove: removeFactor, makeCodes: makeRecoveryCodes },
        }}
        timeZone={timeZone}
      />
    </SettingSection>
  )
}
