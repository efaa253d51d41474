import { useTranslations } from "next-intl"
import { HeadCell, Table, TableBox } from "@/components/ui/data-table"
import { type AgentActs, type AgentFacts, AgentRow } from "./agent-row"

type Props = { partner: string; agents: readonly AgentFacts[]; acts: AgentActs }

/** Who may sign in for the partner, in which roles. */
export function AgentsTable({ partner, agents, acts }: Props) {
  const t = useTranslations("settings.agent")
  const words = useTranslations("common")
  const head = (
    <>
      <HeadCell>{t("name")}</HeadCell>
      <HeadCell>{t("roles")}</HeadCell>
      <HeadCell>{t("state")}</HeadCell>
      <HeadCell menu>
        <span className="for-readers">{words("more")}</span>
      </HeadCell>
    </>
  )
  return (
    <TableBox>
      <Table label={t("table", { partner })} head={head}>
        {agents.map((agent) => (
          <AgentRow key={agent.id} agent={agent} acts={acts} />
        ))}
      </Table>
    </TableBox>
  )
}
