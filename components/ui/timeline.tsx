import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon"
import { Badge } from "./status-badge"

/** The history of a customer's confirmations, newest first. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="history">{children}</ol>
}

export type HistoryState = "current" | "older" | "withdrawn"

type Props = {
  state: HistoryState
  /** What happened, as a sentence; struck through once withdrawn. */
  sentence: ReactNode
  /** Who recorded it, when, through which screen. */
  meta: ReactNode
  /** Why it was confirmed again. */
  reason?: ReactNode
  /** Who withdrew it, and when. */
  withdrawal?: ReactNode
  /** Why it was withdrawn. */
  withdrawalReason?: ReactNode
  /** Withdraw: on the valid newest one only. */
  action?: ReactNode
}

export function TimelineEntry({ state, sentence, meta, reason, withdrawal, withdrawalReason, action }: Props) {
  const t = useTranslations("common.state")
  return (
    <li className={`history-${state}`}>
      <span className="history-mark">
        <Icon name={MARK[state]} />
      </span>
      <div>
        <div className="history-line">
          {state === "withdrawn" ? <s className="history-what">{sentence}</s> : <span>{sentence}</span>}
          {state === "withdrawn" && <Badge kind="withdrawn">{t("withdrawn")}</Badge>}
          {action}
        </div>
        <p className="history-meta">{meta}</p>
        {reason && <p className="reason">{reason}</p>}
        {withdrawal && <p className="history-meta">{withdrawal}</p>}
        {withdrawalReason && <p className="reason">{withdrawalReason}</p>}
      </div>
    </li>
  )
}

const MARK = { current: "seal", older: "direct", withdrawn: "undo" } as const satisfies Record<HistoryState, IconName>
