import { useLocale, useTranslations } from "next-intl"
import { useMomentWords } from "@/components/agreement/moment-words"
import { formatSize } from "@/components/ui/format-size"
import { GivenText } from "@/components/ui/given-text"
import { isolated } from "@/components/ui/isolated"
import type { MediaType } from "@/lib/domain/evidence-limits"

export type ShownEvidence = {
  id: string
  fileName: string
  mediaType: MediaType
  size: number
  sha256: string
  attachedAt: Date
  agent: { name: string }
}

type Props = {
  evidence: readonly ShownEvidence[]
  timeZone: string
  /** Where a file is downloaded. */
  hrefOf: (id: string) => string
}

/** The files that show the acceptance, each to be downloaded, with what it is, who attached it and when, and its hash. */
export function EvidenceList({ evidence, timeZone, hrefOf }: Props) {
  const t = useTranslations("agreement.evidence")
  const language = useLocale()
  const at = useMomentWords(timeZone)
  return (
    <ul className="evidence">
      {evidence.map(({ id, fileName, mediaType, size, sha256, attachedAt, agent }) => (
        <li key={id}>
          {/* A plain link: what it leads to is a file and no page of the portal. */}
          <a href={hrefOf(id)} download>
            <GivenText>{fileName}</GivenText>
          </a>
          <span className="second-line">
            {t("meta", {
              type: t(`type.${mediaType}`),
              size: formatSize(size, language),
              agent: isolated(agent.name),
              at: at(attachedAt),
            })}
          </span>
          <span className="second-line">
            {t("hash")} <span className="mono">{sha256}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
