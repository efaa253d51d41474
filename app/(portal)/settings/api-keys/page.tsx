import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { ApiKeysTable } from "@/components/settings/api-keys-table"
import { NewApiKey } from "@/components/settings/new-api-key"
import { SettingsFrame } from "@/components/settings/settings-frame"
import { formatZone } from "@/components/ui/format-moment"
import { may } from "@/lib/domain/access"
import { whoseKeys } from "@/lib/domain/api-key"
import { currentActor, show } from "@/lib/entry/page"
import { listApiKeys } from "@/lib/usecases/list-api-keys"
import { WithIdentity } from "../identity"
import { makeApiKey, revokeApiKey } from "./actions"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("apiKeys") }
}

/** The keys with which programs call the API: one's own, and all of the partner's for who looks after them. */
export default async function ApiKeysPage() {
  const actor = await currentActor()
  const apiKeys = await show(listApiKeys, {})
  const [t, language] = await Promise.all([getTranslations("settings.apiKey"), getLocale()])
  return (
    <SettingsFrame current="apiKeys">
      <p className="muted">
        {t("text", { zone: formatZone(actor.timeZone, language, new Date()) })}{" "}
        {/* Not Next's Link: what is there is no page of the portal's. */}
        <a href="/developers">{t("developers")}</a>
      </p>
      <WithIdentity>
        <NewApiKey make={makeApiKey} appsToo={may(actor, "app-keys.manage")} />
        <ApiKeysTable apiKeys={apiKeys} viewer={actor} everybodys={whoseKeys(actor) === null} revoke={revokeApiKey} />
      </WithIdentity>
    </SettingsFrame>
  )
}
