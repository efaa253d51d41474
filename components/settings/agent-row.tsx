"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { useProven } from "@/components/identity/identity-provider"
import { Cell, Row } from "@/components/ui/data-table"
import { EmailAddress } from "@/components/ui/email-address"
import { GivenText } from "@/components/ui/given-text"
import { Icon } from "@/components/ui/icon"
import { isolated } from "@/components/ui/isolated"
import { Menu } from "@/components/ui/menu"
import { MenuButton } from "@/components/ui/menu-item"
import { Badge } from "@/components/ui/status-badge"
import type { Refusal } from "@/lib/domain/refusal"
import type { Role } from "@/lib/domain/role"
import { AgentQuestion, type Question } from "./agent-question"
import { AgentRolesForm } from "./agent-roles-form"
import { type Given, GivenPassword, type PasswordAnswer } from "./given-password"
import type { KeyToRevoke } from "./keys-to-revoke"

export type AgentFacts = {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  blocked: boolean
  /** Its API keys that open something. */
  keys: readonly KeyToRevoke[]
  /** Whoever looks at the page: nobody blocks oneself. */
  isMe: boolean
}

export type AgentActs = {
  changeRoles: (agentId: string, roles: Role[]) => Promise<Refusal | null>
  block: (agentId: string, blocked: boolean) => Promise<Refusal | null>
  resetPassword: (agentId: string, revokeApiKeys: string[]) => Promise<PasswordAnswer>
  resetFactors: (agentId: string) => Promise<Refusal | null>
}

/** An agent, and what a global admin may do about it; a form or a password opens beneath. */
export function AgentRow({ agent, acts }: { agent: AgentFacts; acts: AgentActs }) {
  const t = useTranslations("settings.agent")
  const words = useTranslations("common")
  const [open, setOpen] = useState<"roles" | Given | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const proven = useProven()
  const factor = useTranslations("factor.agent")
  const tools = useRef<HTMLDivElement>(null)

  function close() {
    setOpen(null)
    tools.current?.querySelector("button")?.focus()
  }

  async function act(revokeApiKeys: string[]): Promise<Refusal | null> {
    if (question === "factors") return proven(() => acts.resetFactors(agent.id))
    if (question !== "reset") return proven(() => acts.block(agent.id, question === "block"))
    const answer = await proven(() => acts.resetPassword(agent.id, revokeApiKeys))
    if (answer.refusal === null) setOpen(answer.output)
    return answer.refusal
  }

  return (
    <>
      <Row>
        <AgentCells agent={agent} />
        <Cell place="menu">
          <div ref={tools}>
            <Menu
              label={words("moreFor", { name: isolated(agent.name) })}
              button={
                <>
                  <Icon name="more" />
                  <span className="for-readers">{words("moreFor", { name: isolated(agent.name) })}</span>
                </>
              }
            >
              <MenuButton onClick={() => setOpen("roles")}>{t("changeRoles")}</MenuButton>
              <MenuButton onClick={() => setQuestion("reset")}>{t("reset")}</MenuButton>
              {!agent.isMe && <MenuButton onClick={() => setQuestion("factors")}>{factor("reset")}</MenuButton>}
              {agent.blocked && <MenuButton onClick={() => setQuestion("unblock")}>{t("unblock")}</MenuButton>}
              {!agent.blocked && !agent.isMe && (
                <MenuButton bad onClick={() => setQuestion("block")}>
                  {t("block")}
                </MenuButton>
              )}
            </Menu>
          </div>
          <AgentQuestion ask={question} agent={agent} act={act} onClose={() => setQuestion(null)} />
        </Cell>
      </Row>
      {open && (
        <Row open>
          <Cell span={4}>
            {open === "roles" ? (
              <AgentRolesForm
                name={agent.name}
                roles={agent.roles}
                change={(roles) => proven(() => acts.changeRoles(agent.id, roles))}
                onClose={close}
              />
            ) : (
              <GivenPassword {...open} title={t("resetDone", { name: isolated(agent.name) })} onDone={close} />
            )}
          </Cell>
        </Row>
      )}
    </>
  )
}

function AgentCells({ agent }: { agent: AgentFacts }) {
  const t = useTranslations("settings.agent")
  const words = useTranslations("shell")
  const roles = agent.roles.map((role) => words(`role.${role}`)).join(words("and"))
  return (
    <>
      <Cell place="title">
        <b>
          <GivenText>{agent.name}</GivenText>
        </b>
        {agent.isMe && ` (${t("you")})`}
        <span className="second-line">
          <EmailAddress address={agent.email} />
        </span>
      </Cell>
      <Cell place="line">{roles || <span className="second-line">{t("noRoles")}</span>}</Cell>
      <Cell place="status">
        {agent.blocked ? <Badge kind="withdrawn">{t("blocked")}</Badge> : <Badge kind="good">{t("active")}</Badge>}
      </Cell>
    </>
  )
}
