"use client"

import { useTranslations } from "next-intl"
import { CheckField } from "@/components/forms/check-field"
import { ROLES, type Role } from "@/lib/domain/role"

/** The roles as the form keeps them: one check box each. */
export type TickedRoles = Record<Role, boolean>

/** Which roles an agent has, any number of them. */
export function RoleFields() {
  const t = useTranslations("settings.agent")
  const words = useTranslations("shell.role")
  return (
    <fieldset className="field">
      <legend className="field-label">{t("roles")}</legend>
      {ROLES.map((role) => (
        <CheckField key={role} name={`roles.${role}`} label={words(role)} />
      ))}
    </fieldset>
  )
}

export function tickedRoles(roles: readonly Role[]): TickedRoles {
  return {
    admin_agent: roles.includes("admin_agent"),
    sales_agent: roles.includes("sales_agent"),
    helpdesk_agent: roles.includes("helpdesk_agent"),
    global_admin: roles.includes("global_admin"),
  }
}

export function rolesTicked(ticked: TickedRoles): Role[] {
  return ROLES.filter((role) => ticked[role])
}
