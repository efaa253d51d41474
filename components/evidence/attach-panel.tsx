import { useTranslations } from "next-intl"
import { Panel } from "@/components/ui/panel"
import { MAX_EVIDENCE, MAX_EVIDENCE_SIZE } from "@/lib/domain/evidence-limits"
import { AttachEvidence } from "./attach-evidence"

/** Where a file is attached to a record, as long as there is room for one. */
export function AttachPanel({ count, address }: { count: number; address: string }) {
  const t = useTranslations("agreement.evidence")
  return (
    <Panel title={t("attachHeading")} headingId="attach">
      {count >= MAX_EVIDENCE ? (
        <p>{t("full", { count })}</p>
      ) : (
        <div className="grid gap-4">
          <p className="prose">{t("attachText", { max: MAX_EVIDENCE_SIZE / 1024 / 1024 })}</p>
          <AttachEvidence labelledBy="attach" address={address} />
        </div>
      )}
    </Panel>
  )
}
