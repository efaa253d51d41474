"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { useRefusalForm } from "@/components/forms/use-refusal-form"
import { GivenCodes } from "./given-codes"
import type { Added } from "./set-up"

type Props = { left: number; make: () => Promise<Added> }

/** How many recovery codes are left, and new ones in their place, shown once. */
export function RecoveryCodes({ left, make }: Props) {
  const t = useTranslations("factor.codes")
  const settings = useTranslations("settings")
  const [codes, setCodes] = useState<string[] | null>(null)
  const form = useRefusalForm({
    defaultValues: {},
    async action() {
      const answer = await make()
      if (answer.refusal === null) setCodes(answer.output.recoveryCodes)
      return answer.refusal
    },
  })
  if (codes) return <GivenCodes codes={codes} doneWords={settings("done")} onDone={() => setCodes(null)} />
  return (
    <section className="recovery-codes" aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <p>{t("text", { left })}</p>
      <Form form={form} label={t("make")}>
        <p className="second-line">{t("makeText")}</p>
        <div className="actions">
          <SubmitButton look="second" busyWords={t("making")}>
            {t("make")}
          </SubmitButton>
        </div>
      </Form>
    </section>
  )
}
