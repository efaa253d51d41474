"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"
import { Given } from "@/components/ui/given"

type Props = {
  title: string
  /** What to do with it, and that it is shown only now. */
  text: string
  secret: string
  /** What it is, for readers: "API key". */
  what: string
  onDone: () => void
}

/** A secret to hand on, shown once and kept nowhere. */
export function GivenSecret({ title, text, secret, what, onDone }: Props) {
  const t = useTranslations("settings")
  return (
    <Given title={title} text={text}>
      <p className="given-secret">
        <code>{secret}</code>
        <CopyButton text={secret} words={t("copy")} doneWords={t("copied")} what={what} />
      </p>
      <Button small onClick={onDone}>
        {t("done")}
      </Button>
    </Given>
  )
}
