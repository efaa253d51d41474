import { useTranslations } from "next-intl"
import { Cell, HeadCell, Row, RowName, Table, TableBox } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { GivenText } from "@/components/ui/given-text"
import { Moment } from "@/components/ui/moment"
import { DRAFTS_LISTED } from "@/lib/domain/draft"
import type { Refusal } from "@/lib/domain/refusal"
import { NewCustomer } from "./customer-acts"
import { DiscardDraft } from "./discard-draft"
import { draftAddress, type ListedDraft, nameOf, stepNumber } from "./listed-draft"

type Props = {
  drafts: readonly ListedDraft[]
  clock: { timeZone: string; now: Date }
  /** A server action that throws the draft of an id away. */
  discard: (draftId: string) => Promise<Refusal | null>
}

/** The partner's unfinished new customers, each with the way back into it and the way to be rid of it. */
export function DraftTable({ drafts, clock, discard }: Props) {
  const t = useTranslations("customer.draft")
  if (drafts.length === 0) {
    return (
      <TableBox>
        <EmptyState icon="customers" title={t("emptyTitle")} text={t("emptyText")} action={<NewCustomer />} />
      </TableBox>
    )
  }
  const head = (
    <>
      <HeadCell>{t("column.name")}</HeadCell>
      <HeadCell>{t("column.step")}</HeadCell>
      <HeadCell from={1024}>{t("column.by")}</HeadCell>
      <HeadCell>{t("column.saved")}</HeadCell>
      <HeadCell menu>
        <span className="for-readers">{t("discard")}</span>
      </HeadCell>
    </>
  )
  return (
    <TableBox>
      <Table label={t("title")} head={head}>
        {drafts.map((draft) => (
          <Line key={draft.id} draft={draft} clock={clock} discard={discard.bind(null, draft.id)} />
        ))}
      </Table>
      {drafts.length === DRAFTS_LISTED && (
        <p className="panel-body muted text-sm">{t("cut", { count: DRAFTS_LISTED })}</p>
      )}
    </TableBox>
  )
}

type LineProps = { draft: ListedDraft; clock: Props["clock"]; discard: () => Promise<Refusal | null> }

function Line({ draft, clock, discard }: LineProps) {
  const t = useTranslations("customer.draft")
  const name = nameOf(draft)
  return (
    <Row>
      <Cell place="title">
        <RowName href={draftAddress(draft)}>
          <GivenText>{name ?? t("unnamed")}</GivenText>
        </RowName>
      </Cell>
      <Cell>
        {t(`step.${draft.step}`)}
        <span className="second-line">{t("position", { number: stepNumber(draft) })}</span>
      </Cell>
      <Cell from={1024}>
        <GivenText>{draft.agent.name}</GivenText>
      </Cell>
      <Cell place="when">
        <Moment at={draft.updatedAt} {...clock} />
      </Cell>
      <Cell place="menu">
        <DiscardDraft name={name} discard={discard} />
      </Cell>
    </Row>
  )
}
