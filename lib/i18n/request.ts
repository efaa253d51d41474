import { getRequestConfig } from "next-intl/server"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { languageOfBrowser } from "@/lib/auth/language-of-browser"
import { en } from "@/lib/i18n/en"
import { zhTW } from "@/lib/i18n/zh-tw"

const WORDS = { en, "zh-TW": zhTW }

/**
 * The language of this request: the agent's, or the browser's while nobody is signed in. Days have no zone: UTC.
 * The words of every language fit the master (`Words`); the types of next-intl know the master only.
 */
export default getRequestConfig(async () => {
  const locale = (await findCurrentActor())?.language ?? (await languageOfBrowser())
  return { locale, messages: WORDS[locale] as typeof en, timeZone: "UTC" }
})
