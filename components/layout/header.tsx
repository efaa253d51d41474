import type { Route } from "next"
import { useTranslations } from "next-intl"
import { GivenText } from "@/components/ui/given-text"
import type { Environment, PartnerType } from "@/lib/domain/partner"
import { type Agent, AgentMenu } from "./agent-menu"
import { Mark } from "./mark"
import { LanguageSwitch, type SwitchAction, ThemeSwitch } from "./switches"

export type HeaderProps = {
  partner: { name: string; type: PartnerType; environment: Environment }
  agent: Agent
  /** For the name of the agent's zone, which may depend on the day. */
  now: Date
  settings: Route
  actions: {
    /** Is given "language". */
    switchLanguage: SwitchAction
    /** Is given "theme". */
    switchTheme: SwitchAction
    signOut: SwitchAction
  }
}

/** Whose account this is, and who works in it. */
export function Header({ partner, agent, now, settings, actions }: HeaderProps) {
  const t = useTranslations("shell")
  return (
    <header className="header">
      <div className="header-partner">
        <span className="header-mark">
          <Mark />
        </span>
        <b>
          <GivenText>{partner.name}</GivenText>
        </b>
        <span className="header-type">{t(`partnerType.${partner.type}`)}</span>
        <span className={partner.environment === "sandbox" ? "tag tag-sandbox" : "tag"}>{t(partner.environment)}</span>
      </div>
      <LanguageSwitch action={actions.switchLanguage} />
      <ThemeSwitch action={actions.switchTheme} />
      <AgentMenu agent={agent} now={now} settings={settings} signOut={actions.signOut} />
    </header>
  )
}
