import { useTranslations } from "next-intl"
import { Banner } from "@/components/ui/banner"
import { isolated } from "@/components/ui/isolated"
import type { Because } from "@/lib/domain/refusal"

type Props = {
  /** What is not allowed, by the noun whose words say it. */
  what: "agreement" | "cart" | "company" | "draft" | "subscription"
  because: Because
  /** Level of its title in the page's outline. */
  level?: 2 | 3
  /** The indirect reseller's provider. */
  provider: string | null
}

/** Stands where an act would: why this agent cannot do it, and who can. */
export function NotAllowed({ what, because, level = 2, provider }: Props) {
  const t = useTranslations(`${what}.notAllowed`)
  const isReseller = because === "reseller"
  const text = isReseller ? t("resellerText", { provider: isolated(provider ?? "") }) : t("roleText")
  return <Banner kind="wait" level={level} title={t(isReseller ? "reseller" : "role")} text={text} />
}
