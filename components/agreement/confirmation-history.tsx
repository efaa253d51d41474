import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Day } from "@/components/ui/day"
import { formatDay } from "@/components/ui/format-day"
import { isolated } from "@/components/ui/isolated"
import { Panel } from "@/components/ui/panel"
import { PersonName } from "@/components/ui/person-name"
import { Timeline, TimelineEntry } from "@/components/ui/timeline"
import type { Refusal } from "@/lib/domain/refusal"
import type { ShownConfirmation } from "./confirmation-facts"
import { useMomentWords } from "./moment-words"
import { WithdrawButton } from "./withdraw-button"

type Entry = ShownConfirmation & {
  id: string
  reason: string | null
  withdrawal: { reason: string; withdrawnAt: Date; agent: { name: string } } | null
}

type Props = {
  customerName: string
  confirmations: readonly Entry[]
  /** The one that counts. */
  validId: string | null
  timeZone: string
  recordHref: (id: string) => Route
  /** Withdraws the valid one; null for those who may not. */
  withdraw: ((typed: { reason: string }) => Promise<Refusal | null>) | null
}

/** Everything that was ever recorded of the customer's acceptance, newest first; nothing is edited or erased. */
export function ConfirmationHistory(props: Props) {
  const t = useTranslations("agreement.history")
  const { confirmations } = props
  const sub = confirmations.length > 0 ? t("onlyAdded", { count: confirmations.length }) : undefined
  return (
    <Panel title={t("heading")} sub={sub} headingId="history">
      {confirmations.length === 0 ? (
        <p className="muted">{t("empty")}</p>
      ) : (
        <Timeline>
          {confirmations.map((entry) => (
            <HistoryEntry key={entry.id} entry={entry} {...props} />
          ))}
        </Timeline>
      )}
    </Panel>
  )
}

function HistoryEntry({ entry, validId, timeZone, recordHref, withdraw, customerName }: Props & { entry: Entry }) {
  const t = useTranslations("agreement")
  const language = useLocale()
  const at = useMomentWords(timeZone)
  const { withdrawal } = entry
  const isValid = entry.id === validId
  return (
    <TimelineEntry
      state={withdrawal ? "withdrawn" : isValid ? "current" : "older"}
      sentence={t.rich("history.sentence", {
        name: () => <PersonName person={entry} spaced />,
        day: () => <Day on={entry.acceptedOn} />,
      })}
      meta={
        <>
          {t("history.meta", {
            agent: isolated(entry.agent.name),
            at: at(entry.recordedAt),
            channel: t(`channel.${entry.channel}`),
          })}{" "}
          <Link
            href={recordHref(entry.id)}
            aria-label={t("history.recordOf", { day: formatDay(entry.acceptedOn, language) })}
          >
            {t("history.record")}
          </Link>
        </>
      }
      reason={entry.reason && t("history.again", { reason: isolated(entry.reason) })}
      withdrawal={
        withdrawal &&
        t("history.withdrawal", { agent: isolated(withdrawal.agent.name), at: at(withdrawal.withdrawnAt) })
      }
      withdrawalReason={withdrawal && t("history.withdrawalReason", { reason: isolated(withdrawal.reason) })}
      action={
        isValid && withdraw && <WithdrawButton customerName={customerName} confirmation={entry} withdraw={withdraw} />
      }
    />
  )
}
