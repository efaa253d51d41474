import { useTranslations } from "next-intl"
import { isolated } from "@/components/ui/isolated"
import type { Role } from "@/lib/domain/role"

/** An agent's name with the roles that let it act: Admin Agent (admin agent). */
export function RoleWords({ agent }: { agent: { name: string; roles: readonly Role[] } }) {
  const t = useTranslations()
  const roles = agent.roles.map((role) => t(`shell.role.${role}`)).join(t("shell.and"))
  return roles ? t("agreement.agentWithRoles", { name: isolated(agent.name), roles }) : isolated(agent.name)
}
