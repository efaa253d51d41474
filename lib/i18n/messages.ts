import type { Language } from "@/lib/domain/language"
import { en } from "./en"
import { zhTW } from "./zh-tw"

/** The words of each language. All fit the master (`Words`); the types of next-intl know the master only. */
export const MESSAGES: Record<Language, typeof en> = { en, "zh-TW": zhTW as typeof en }
