import Link from "next/link"
import { useTranslations } from "next-intl"
import { draftAddress, type ListedDraft, nameOf, stepNumber } from "@/components/customer-list/listed-draft"
import { ButtonLink } from "@/components/ui/button"
import { GivenText } from "@/components/ui/given-text"
import { Moment } from "@/components/ui/moment"
import { Panel } from "@/components/ui/panel"
import { Rows, WorkItem } from "@/components/ui/work-list"
import type { Clock } from "./blocked-first"

const SHOWN = 3

/** New customers that were begun and not submitted. Nothing, when there are none. */
export function UnfinishedDrafts({ drafts, clock }: { drafts: readonly ListedDraft[]; clock: Clock }) {
  const t = useTranslations("home.drafts")
  if (drafts.length === 0) return null
  const all = drafts.length > SHOWN && <Link href="/customers/drafts">{t("all", { count: drafts.length })}</Link>
  return (
    <Panel title={t("title")} flush footer={all}>
      <Rows>
        {drafts.slice(0, SHOWN).map((draft) => (
          <Draft key={draft.id} draft={draft} clock={clock} />
        ))}
      </Rows>
    </Panel>
  )
}

function Draft({ draft, clock }: { draft: ListedDraft; clock: Clock }) {
  const t = useTranslations()
  const name = nameOf(draft) ?? t("customer.draft.unnamed")
  const what = (words: React.ReactNode) => <span className="for-readers">{words}</span>
  return (
    <WorkItem
      title={<GivenText>{name}</GivenText>}
      detail={t.rich("home.drafts.saved", {
        number: stepNumber(draft),
        at: () => <Moment at={draft.updatedAt} timeZone={clock.timeZone} now={clock.now} />,
      })}
      action={
        <ButtonLink small look="quiet" href={draftAddress(draft)}>
          {t.rich("customer.draft.continueWhat", { what, name })}
        </ButtonLink>
      }
    />
  )
}
