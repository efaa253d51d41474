"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useProven } from "@/components/identity/identity-provider"
import { FocusOnArrival } from "@/components/layout/focus-on-arrival"
import { Button } from "@/components/ui/button"
import { ApiKeyForm, type MakeApiKey } from "./api-key-form"
import { GivenSecret } from "./given-secret"
import { SettingSection } from "./setting-section"

type Props = {
  make: MakeApiKey
  /** Whether the agent may make keys for applications too. */
  appsToo: boolean
}

/** Makes an API key, and shows its secret once: it lives in this component only, and goes with it. */
export function NewApiKey({ make, appsToo }: Props) {
  const t = useTranslations("settings.apiKey")
  const [step, setStep] = useState<"untouched" | "closed" | "open" | { name: string; secret: string }>("untouched")
  const proven = useProven()
  const close = () => setStep("closed")

  if (step === "open") {
    return (
      <SettingSection title={t("add")} text={t("addText")}>
        <ApiKeyForm make={(key) => proven(() => make(key))} appsToo={appsToo} onMade={setStep} onCancel={close} />
      </SettingSection>
    )
  }
  if (typeof step === "object") {
    const { name, secret } = step
    return (
      <GivenSecret title={t("added", { name })} text={t("given")} secret={secret} what={t("secret")} onDone={close} />
    )
  }
  return (
    <div className="actions">
      {step === "closed" && <FocusOnArrival on="new-api-key" />}
      <Button id="new-api-key" look="primary" onClick={() => setStep("open")}>
        {t("add")}
      </Button>
    </div>
  )
}
