import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { AgreementStatus } from "@/lib/domain/eligibility"
import { Icon, type IconName } from "./icon"

/** The gate's answer for a customer. Filled: confirmed by us; ring: accepted directly; diamond: somebody must act. */
export function AgreementStatusBadge({ status }: { status: AgreementStatus }) {
  const t = useTranslations("common.agreementStatus")
  return (
    <span className={`badge badge-${status}`}>
      <Icon name={STATUS_ICON[status]} />
      {t(status)}
    </span>
  )
}

/** The picture that stands for a status wherever it is named. */
export const STATUS_ICON = {
  confirmed: "seal",
  "accepted-directly": "direct",
  required: "must",
  "not-applicable": "na",
} as const satisfies Record<AgreementStatus, IconName>

type BadgeKind = "waiting" | "withdrawn" | "plain" | "good"

/** Any other state, in words of the page: an order that waits, a withdrawn record; `plain` and `good` have no box. */
export function Badge({ kind, icon, children }: { kind: BadgeKind; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`badge badge-${kind}`}>
      <Icon name={icon ?? BADGE_ICON[kind]} />
      {children}
    </span>
  )
}

const BADGE_ICON = {
  waiting: "wait",
  withdrawn: "undo",
  plain: "na",
  good: "check",
} as const satisfies Record<BadgeKind, IconName>
