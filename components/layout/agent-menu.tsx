import type { Route } from "next"
import { useLocale, useTranslations } from "next-intl"
import { formatZone } from "@/components/ui/format-moment"
import { GivenText } from "@/components/ui/given-text"
import { Icon } from "@/components/ui/icon"
import { Menu } from "@/components/ui/menu"
import { MenuForm, MenuLink } from "@/components/ui/menu-item"
import { SummaryList, SummaryRow } from "@/components/ui/summary-list"
import type { Role } from "@/lib/domain/role"
import type { SwitchAction } from "./switches"

export type Agent = {
  name: string
  roles: readonly Role[]
  /** IANA name. */
  timeZone: string
}

type Props = { agent: Agent; now: Date; settings: Route; signOut: SwitchAction }

/** Who is signed in, in which roles and zone, and the way out. */
export function AgentMenu({ agent, now, settings, signOut }: Props) {
  const t = useTranslations("shell")
  const language = useLocale()
  const roles = agent.roles.map((role) => t(`role.${role}`)).join(t("and"))
  return (
    <Menu
      label={t("agentMenu")}
      buttonClass="tool"
      button={
        <>
          <span className="initials" aria-hidden="true">
            {initialsOf(agent.name)}
          </span>
          <span className="agent-names">
            <GivenText>{agent.name}</GivenText> <small>{roles}</small>
          </span>
        </>
      }
      head={
        <div className="menu-head">
          <b>
            <GivenText>{agent.name}</GivenText>
          </b>
          <span className="second-line">{roles}</span>
          <SummaryList tight bare>
            <SummaryRow term={t("language")}>{t("languageName")}</SummaryRow>
            <SummaryRow term={t("timeZone")}>{formatZone(agent.timeZone, language, now)}</SummaryRow>
          </SummaryList>
        </div>
      }
    >
      <MenuLink href={settings}>
        <Icon name="settings" />
        {t("settings")}
      </MenuLink>
      <MenuForm action={signOut} leaves>
        <Icon name="sign-out" />
        {t("signOut")}
      </MenuForm>
    </Menu>
  )
}

/** Two letters of a Latin name; the last two characters of a Chinese one, as people there shorten it. */
function initialsOf(name: string): string {
  if (/^\p{Script=Han}/u.test(name)) return [...name].slice(-2).join("")
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.charAt(0).toUpperCase()).join("")
}
