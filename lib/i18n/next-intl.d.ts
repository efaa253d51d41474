import type { Language } from "@/lib/domain/language"
import type { en } from "@/lib/i18n/en"

declare module "next-intl" {
  interface AppConfig {
    Locale: Language
    Messages: typeof en
  }
}
