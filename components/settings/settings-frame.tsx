import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PageHead } from "@/components/ui/page-head"
import { Tabs } from "@/components/ui/tabs"

type Kind = "me" | "agents" | "apiKeys" | "partner"

/** The head of the settings, and the way between their pages. */
export function SettingsFrame({ current, children }: { current: Kind; children: ReactNode }) {
  const t = useTranslations("settings")
  const tabs = PAGES.map(({ kind, href }) => ({ href, name: t(kind), current: kind === current }))
  return (
    <>
      <PageHead title={t("title")} />
      <Tabs label={t("tabs")} tabs={tabs} />
      <div className="grid gap-5">{children}</div>
    </>
  )
}

const PAGES = [
  { kind: "me", href: "/settings" },
  { kind: "agents", href: "/settings/agents" },
  { kind: "apiKeys", href: "/settings/api-keys" },
  { kind: "partner", href: "/settings/partner" },
] as const satisfies readonly { kind: Kind; href: string }[]
