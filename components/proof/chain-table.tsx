import type { Route } from "next"
import { useTranslations } from "next-intl"
import { Cell, HeadCell, Row, RowName, Table } from "@/components/ui/data-table"
import { Moment } from "@/components/ui/moment"
import { Badge } from "@/components/ui/status-badge"
import type { RecordKind } from "@/lib/domain/chain"

export type ChainRow = {
  position: number
  kind: RecordKind
  recordId: string
  hash: string
  recordedAt: Date | null
  seal: { number: number; sealedAt: Date } | null
}

type Props = {
  rows: readonly ChainRow[]
  timeZone: string
  /** The record of a confirmation; a withdrawal stands on its confirmation's. */
  recordHref: (id: string) => Route
}

/** The links of a customer's chain, newest first: what each is, its hash, and the checkpoint that seals it. */
export function ChainTable({ rows, timeZone, recordHref }: Props) {
  const t = useTranslations("proof")
  const head = (
    <>
      <HeadCell numeric>{t("column.position")}</HeadCell>
      <HeadCell>{t("column.record")}</HeadCell>
      <HeadCell>{t("column.recordedAt")}</HeadCell>
      <HeadCell>{t("column.hash")}</HeadCell>
      <HeadCell>{t("column.seal")}</HeadCell>
    </>
  )
  return (
    <Table label={t("heading")} head={head}>
      {rows.map(({ position, kind, recordId, hash, recordedAt, seal }) => (
        <Row key={position}>
          <Cell place="hidden" numeric>
            {position}
          </Cell>
          <Cell place="title">
            {kind === "confirmation" || kind === "withdrawal" ? (
              <RowName href={recordHref(recordId)}>{t(`kind.${kind}`)}</RowName>
            ) : (
              t(`kind.${kind}`)
            )}
          </Cell>
          <Cell place="when">{recordedAt && <Moment at={recordedAt} timeZone={timeZone} />}</Cell>
          <Cell>
            <span className="mono text-xs break-all">{hash}</span>
          </Cell>
          <Cell place="status">
            {seal ? (
              <>
                <Badge kind="good">{t("seal", { number: String(seal.number) })}</Badge>
                <span className="second-line">
                  <Moment at={seal.sealedAt} timeZone={timeZone} />
                </span>
              </>
            ) : (
              <Badge kind="plain">{t("unsealed")}</Badge>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
