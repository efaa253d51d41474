"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { idOfField } from "@/components/forms/field-id"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { useProven } from "@/components/identity/identity-provider"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import { isolated } from "@/components/ui/isolated"
import type { Role } from "@/lib/domain/role"
import { type Given, GivenPassword, type PasswordAnswer } from "./given-password"
import { RoleFields, rolesTicked, type TickedRoles, tickedRoles } from "./role-fields"
import { SettingSection } from "./setting-section"

export type NewAgent = { name: string; email: string; roles: Role[] }
type Typed = { name: string; email: string; roles: TickedRoles }

/** Adds an agent, and shows the password for the first sign-in. */
export function AddAgent({ add }: { add: (agent: NewAgent) => Promise<PasswordAnswer> }) {
  const t = useTranslations("settings.agent")
  const proven = useProven()
  const [step, setStep] = useState<"untouched" | "closed" | "open" | (Given & { name: string })>("untouched")

  if (step === "untouched" || step === "closed") {
    return (
      <div className="actions">
        {step === "closed" && <FocusOnArrival on="add-agent" />}
        <Button id="add-agent" look="primary" onClick={() => setStep("open")}>
          {t("add")}
        </Button>
      </div>
    )
  }
  if (step !== "open") {
    return (
      <GivenPassword {...step} title={t("added", { name: isolated(step.name) })} onDone={() => setStep("closed")} />
    )
  }
  return (
    <SettingSection title={t("add")} text={t("addText")}>
      <AddAgentForm
        add={(agent) => proven(() => add(agent))}
        onAdded={(given, name) => setStep({ ...given, name })}
        onCancel={() => setStep("closed")}
      />
    </SettingSection>
  )
}

type FormProps = {
  add: (agent: NewAgent) => Promise<PasswordAnswer>
  onAdded: (given: Given, name: string) => void
  onCancel: () => void
}

function AddAgentForm({ add, onAdded, onCancel }: FormProps) {
  const t = useTranslations("settings.agent")
  const words = useTranslations("common")
  const form = useRefusalForm<Typed>({
    defaultValues: { name: "", email: "", roles: tickedRoles([]) },
    async action({ name, email, roles }) {
      const answer = await add({ name, email, roles: rolesTicked(roles) })
      if (answer.refusal === null) onAdded(answer.output, name.trim())
      return answer.refusal
    },
  })
  return (
    <Form form={form} label={t("add")} guarded>
      <FocusOnArrival on={idOfField(form.id, "name")} />
      <TextField name="name" label={t("name")} />
      <TextField name="email" type="email" label={t("email")} />
      <RoleFields />
      <div className="actions">
        <SubmitButton busyWords={t("adding")}>{t("add")}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {words("cancel")}
        </Button>
      </div>
    </Form>
  )
}
