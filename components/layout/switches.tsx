import { useLocale, useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import type { Theme } from "@/lib/domain/actor"
import { LANGUAGES } from "@/lib/domain/language"

/** A server action behind one button. */
export type SwitchAction = (form: FormData) => Promise<void>

/** Goes to the other language: gives the action its tag as "language". */
export function LanguageSwitch({ action }: { action: SwitchAction }) {
  const t = useTranslations("shell")
  const language = useLocale()
  const other = LANGUAGES.find((one) => one !== language)
  return (
    <form action={action}>
      <button className="tool" type="submit" name="language" value={other}>
        <Icon name="lang" />
        <span className="tool-long" lang={other}>
          {t("otherLanguage")}
        </span>
        <span className="tool-short" lang={other}>
          {t("otherLanguageShort")}
        </span>
        <span className="for-readers">{t("switchLanguage")}</span>
      </button>
    </form>
  )
}

/**
 * Goes to the other theme: gives the action "light" or "dark" as "theme". Which one is the other, the server cannot know
 * while the theme follows the system; so both buttons are there and the stylesheet shows the right one.
 */
export function ThemeSwitch({ action }: { action: SwitchAction }) {
  const t = useTranslations("shell")
  return (
    <form action={action}>
      {THEME_BUTTONS.map(({ theme, words }) => (
        <button key={theme} className={`tool to-${theme}`} type="submit" name="theme" value={theme} title={t(words)}>
          <Icon name="theme" />
          <span className="for-readers">{t(words)}</span>
        </button>
      ))}
    </form>
  )
}

const THEME_BUTTONS = [
  { theme: "dark", words: "toDark" },
  { theme: "light", words: "toLight" },
] as const satisfies readonly { theme: Theme; words: string }[]
