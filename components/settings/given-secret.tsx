"use client"

import { useTranslations } from "next-intl"
import { useEffect, useId, useRef } from "react"
import { Button } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"

type Props = {
  title: string
  /** What to do with it, and that it is shown only now. */
  text: string
  secret: string
  /** What it is, for readers: "API key". */
  what: string
  onDone: () => void
}

/** A secret to hand on, shown once and kept nowhere. The heading takes the focus: it is what the act led to. */
export function GivenSecret({ title, text, secret, what, onDone }: Props) {
  const t = useTranslations("settings")
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="banner banner-ok given" aria-labelledby={id}>
      <div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{text}</p>
        <p className="given-secret">
          <code>{secret}</code>
          <CopyButton text={secret} words={t("copy")} doneWords={t("copied")} what={what} />
        </p>
        <Button small onClick={onDone}>
          {t("done")}
        </Button>
      </div>
    </section>
  )
}
