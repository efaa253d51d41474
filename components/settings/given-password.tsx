"use client"

import { useTranslations } from "next-intl"
import type { Refusal } from "@/lib/domain/refusal"
import { GivenSecret } from "./given-secret"

/** The answer of an act that makes a password: shown once, and kept nowhere. */
export type PasswordAnswer = { refusal: Refusal } | { refusal: null; output: Given }
export type Given = { email: string; oneTimePassword: string }

type Props = Given & { title: string; onDone: () => void }

/** A password to hand on. */
export function GivenPassword({ email, oneTimePassword, title, onDone }: Props) {
  const t = useTranslations("settings.agent")
  return (
    <GivenSecret
      title={title}
      text={t("given", { email })}
      secret={oneTimePassword}
      what={t("oneTimePassword")}
      onDone={onDone}
    />
  )
}
