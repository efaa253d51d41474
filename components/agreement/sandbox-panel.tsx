import { useTranslations } from "next-intl"
import { Panel } from "@/components/ui/panel"
import { Badge } from "@/components/ui/status-badge"
import type { Refusal } from "@/lib/domain/refusal"
import { PretendButton } from "./pretend-button"

type Props = {
  /** Whether the customer counts as having accepted with Microsoft itself. */
  accepted: boolean
  /** Why this agent may not switch it. */
  refusal: Refusal | null
  provider: string | null
  /** Switches it; null is done. */
  pretend: (accepted: boolean) => Promise<Refusal | null>
}

/** A tool of ours for trying out, in sandboxes only: what holds of the direct acceptance, and the button that switches it. */
export function SandboxPanel({ accepted, refusal, provider, pretend }: Props) {
  const t = useTranslations("agreement.sandbox")
  return (
    <Panel title={t("heading")} actions={<span className="tag tag-sandbox">{t("only")}</span>} quiet>
      <div className="grid gap-3">
        <p className="muted">{t("text")}</p>
        <div role="status">
          {accepted ? (
            <Badge kind="good" icon="direct">
              {t("accepted")}
            </Badge>
          ) : (
            <Badge kind="plain">{t("notAccepted")}</Badge>
          )}
        </div>
        {refusal ? (
          <WhyNot refusal={refusal} provider={provider} />
        ) : (
          <PretendButton accepted={accepted} pretend={pretend} />
        )}
      </div>
    </Panel>
  )
}

function WhyNot({ refusal, provider }: { refusal: Refusal; provider: string | null }) {
  const t = useTranslations("agreement")
  const isReseller = refusal.kind === "forbidden" && refusal.because === "reseller"
  return (
    <p className="muted">
      {isReseller ? t("notAllowed.resellerText", { provider: provider ?? "" }) : t("sandbox.roleText")}
    </p>
  )
}
