import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AddAgent } from "@/components/settings/add-agent"
import { AgentsTable } from "@/components/settings/agents-table"
import { SettingsFrame } from "@/components/settings/settings-frame"
import { Banner } from "@/components/ui/banner"
import { isolated } from "@/components/ui/isolated"
import { may } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { listAgents } from "@/lib/usecases/list-agents"
import { listApiKeys } from "@/lib/usecases/list-api-keys"
import { WithIdentity } from "../identity"
import { addAgent, blockAgent, changeRoles, resetFactors, resetPassword } from "./actions"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("agents") }
}

/** The partner's agents, for those who manage them. */
export default async function AgentsPage() {
  const actor = await currentActor()
  const t = await getTranslations("settings.agent")
  if (!may(actor, "agents.manage")) {
    const text = t("onlyGlobalAdminText", { partner: isolated(actor.partner.name) })
    return (
      <SettingsFrame current="agents">
        <Banner kind="wait" title={t("onlyGlobalAdmin")} text={text} />
      </SettingsFrame>
    )
  }
  const apiKeys = (await show(listApiKeys, {})).filter(({ state }) => state === "active")
  const agents = (await show(listAgents, {})).map(({ blockedAt, createdAt: _, ...agent }) => ({
    ...agent,
    keys: apiKeys.filter((key) => key.agent.id === agent.id).map(({ id, name }) => ({ id, name })),
    blocked: blockedAt !== null,
    isMe: agent.id === actor.agentId,
  }))
  return (
    <SettingsFrame current="agents">
      <WithIdentity>
        <AddAgent add={addAgent} />
        <AgentsTable
          partner={actor.partner.name}
          agents={agents}
          acts={{ changeRoles, block: blockAgent, resetPassword, resetFactors }}
        />
      </WithIdentity>
    </SettingsFrame>
  )
}
