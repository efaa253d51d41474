import { getRequestConfig } from "next-intl/server"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { languageOfBrowser } from "@/lib/auth/language-of-browser"
import { MESSAGES } from "@/lib/i18n/messages"

/**
 * The language of this request: the agent's, or the browser's while nobody is signed in. Days have no zone: UTC.
 */
export default getRequestConfig(async () => {
  const locale = (await findCurrentActor())?.language ?? (await languageOfBrowser())
  return { locale, messages: MESSAGES[locale], timeZone: "UTC" }
})
