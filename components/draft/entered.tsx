import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { GivenText } from "@/components/ui/given-text"

/** What was entered, or that nothing was: whoever came here by address may have passed a step over. */
export function Entered({ text, children }: { text: string; children?: ReactNode }) {
  const t = useTranslations("draft.review")
  return text.trim() ? (children ?? <GivenText>{text}</GivenText>) : <span className="muted">{t("missing")}</span>
}
