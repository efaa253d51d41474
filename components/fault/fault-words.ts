import { fault as en } from "@/lib/i18n/en/fault"
import { fault as zhTW } from "@/lib/i18n/zh-tw/fault"

/**
 * The words for a page that failed, and the language tag of the page they stand on. What gives words elsewhere may be
 * what failed, so the language is read off the page, or asked of the browser when there is no page.
 */
export function faultWords() {
  if (typeof document === "undefined") return { lang: "en", words: en }
  const language = document.documentElement.lang || navigator.language
  return language.startsWith("zh") ? { lang: "zh-Hant-TW", words: zhTW } : { lang: "en", words: en }
}
