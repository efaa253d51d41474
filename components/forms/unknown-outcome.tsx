"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { Banner } from "@/components/ui/banner"
import { Button } from "@/components/ui/button"
import { useFormFrame } from "./form-frame"
import { useActOutcome } from "./use-act-outcome"

/** It is not known whether what was sent was saved: the page looks it up by the act's id and says what became of it. */
export function UnknownOutcome({ actId, title }: { actId: string; title: string }) {
  const { send, takeAsSaved } = useFormFrame()
  const { outcome, again } = useActOutcome(actId)
  const router = useRouter()
  const t = useTranslations("common")

  function show() {
    takeAsSaved()
    router.refresh()
  }

  switch (outcome) {
    case null:
      return <Banner kind="wait" title={title} text={t("form.lookingUp")} />
    case "done":
      return <Banner kind="ok" title={t("form.wasSaved")} action={press(t("form.showSaved"), show)} />
    case "not-done":
      return <Banner kind="bad" title={t("form.wasNotSaved")} action={press(t("tryAgain"), () => void send())} />
    default:
      return <Banner kind="bad" title={title} action={press(t("form.lookAgain"), again)} />
  }
}

function press(words: string, act: () => void) {
  return (
    <Button small onClick={act}>
      {words}
    </Button>
  )
}
