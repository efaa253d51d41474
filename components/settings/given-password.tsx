"use client"

import { useTranslations } from "next-intl"
import { useEffect, useId, useRef } from "react"
import { Button } from "@/components/ui/button"
import { CopyButton } from "@/components/ui/copy-button"
import type { Refusal } from "@/lib/domain/refusal"

/** The answer of an act that makes a password: shown once, and kept nowhere. */
export type PasswordAnswer = { refusal: Refusal } | { refusal: null; output: Given }
export type Given = { email: string; oneTimePassword: string }

type Props = Given & { title: string; onDone: () => void }

/** A password to hand on. The heading takes the focus: it is what the act led to. */
export function GivenPassword({ email, oneTimePassword, title, onDone }: Props) {
  const t = useTranslations("settings")
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="banner banner-ok given-password" aria-labelledby={id}>
      <div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{t("agent.given", { email })}</p>
        <p className="given-secret">
          <code>{oneTimePassword}</code>
          <CopyButton
            text={oneTimePassword}
            words={t("copy")}
            doneWords={t("copied")}
            what={t("agent.oneTimePassword")}
          />
        </p>
        <Button small onClick={onDone}>
          {t("agent.done")}
        </Button>
      </div>
    </section>
  )
}
