"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button, type ButtonLook } from "@/components/ui/button"
import { useFormFrame } from "./form-frame"
import { useAlive } from "./use-alive"

type Props = {
  look?: ButtonLook
  /** What it says while it works; "Saving" unless told otherwise. */
  busyWords?: string | undefined
  children: ReactNode
}

/**
 * Sends the form. It waits for the page to be alive: before that, a press would send the form past the portal's own
 * answer. While it works it keeps the focus, and a second press does nothing.
 */
export function SubmitButton({ look = "primary", busyWords, children }: Props) {
  const { busy } = useFormFrame()
  const t = useTranslations("common")
  const alive = useAlive()
  return (
    <Button type="submit" look={look} busy={busy} disabled={!alive}>
      {busy ? (busyWords ?? t("saving")) : children}
    </Button>
  )
}
