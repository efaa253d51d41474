"use client"

import { useTranslations } from "next-intl"
import { useId } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import type { Refusal } from "@/lib/domain/refusal"
import type { Role } from "@/lib/domain/role"
import { RoleFields, rolesTicked, type TickedRoles, tickedRoles } from "./role-fields"

type Props = {
  name: string
  roles: readonly Role[]
  change: (roles: Role[]) => Promise<Refusal | null>
  onClose: () => void
}

/** The roles of one agent, in the line beneath the agent's row. */
export function AgentRolesForm({ name, roles, change, onClose }: Props) {
  const t = useTranslations("settings.agent")
  const words = useTranslations("common")
  const heading = useId()
  const form = useRefusalForm<{ roles: TickedRoles }>({
    defaultValues: { roles: tickedRoles(roles) },
    action: ({ roles }) => change(rolesTicked(roles)),
    onDone: onClose,
  })
  return (
    <div className="grid gap-4">
      <FocusOnArrival on={heading} />
      <h2 id={heading} tabIndex={-1}>
        {t("rolesOf", { name })}
      </h2>
      <Form form={form} labelledBy={heading}>
        <RoleFields />
        <p className="field-hint">{t("rolesText")}</p>
        <div className="actions">
          <SubmitButton>{words("save")}</SubmitButton>
          <Button look="quiet" onClick={onClose}>
            {words("cancel")}
          </Button>
        </div>
      </Form>
    </div>
  )
}
