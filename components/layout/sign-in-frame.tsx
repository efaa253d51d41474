import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Mark } from "./mark"
import { LanguageSwitch, type SwitchAction, ThemeSwitch } from "./switches"

type Props = {
  title: string
  actions: { switchLanguage: SwitchAction; switchTheme: SwitchAction }
  children: ReactNode
}

/** The page before anybody is signed in: it names the product and no partner. */
export function SignInFrame({ title, actions, children }: Props) {
  const t = useTranslations("shell")
  return (
    <div className="sign-in">
      <header className="sign-in-side">
        <Rings />
        <p className="brand">
          <Mark />
          <span>{t("product")}</span>
        </p>
        <div>
          <p className="sign-in-sentence">{t("sentence")}</p>
          <p className="sign-in-note">{t("note")}</p>
        </div>
      </header>
      <div className="sign-in-main">
        <div className="sign-in-tools">
          <LanguageSwitch action={actions.switchLanguage} />
          <ThemeSwitch action={actions.switchTheme} />
        </div>
        <main className="sign-in-form">
          <h1>{title}</h1>
          {children}
        </main>
        <footer className="sign-in-foot">{t("version")}</footer>
      </div>
    </div>
  )
}

/** Two circles that overlap: the customer's act and our record of it. */
function Rings() {
  return (
    <svg className="sign-in-rings" viewBox="0 0 640 400" aria-hidden="true">
      <path className="lens" d="M320 80a160 160 0 0 1 0 240 160 160 0 0 1 0-240z" />
      <circle cx="214" cy="200" r="160" />
      <circle cx="426" cy="200" r="160" />
    </svg>
  )
}
