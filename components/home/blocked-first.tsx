import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { ButtonLink } from "@/components/ui/button"
import { Day } from "@/components/ui/day"
import { formatDay } from "@/components/ui/format-day"
import { GivenText } from "@/components/ui/given-text"
import { isolated } from "@/components/ui/isolated"
import { Moment } from "@/components/ui/moment"
import { WorkItem } from "@/components/ui/work-list"
import type { CalendarDate } from "@/lib/domain/calendar-date"
import { type Blocked, daysFrom, type Waiting, whatBlocks } from "./what-blocks"

export type BlockedCustomer = Waiting & { id: string; companyName: string }

/** The agent's clock and calendar: zone (IANA name), this moment, the day it is. */
export type Clock = { timeZone: string; now: Date; today: CalendarDate }

type Props = { customer: BlockedCustomer; clock: Clock; mayConfirm: boolean }

/** A customer that is blocked: by what, since or until when, and the way to the form that releases it. */
export function BlockedFirst({ customer, clock, mayConfirm }: Props) {
  const t = useTranslations("home.blocked")
  const { id, companyName } = customer
  const blocked = whatBlocks(customer)
  const what = (name: React.ReactNode) => <span className="for-readers">{name}</span>
  return (
    <WorkItem
      title={
        <Link className="row-name" href={`/customers/${id}`}>
          <GivenText>{companyName}</GivenText>
        </Link>
      }
      detail={blocked && <Reason blocked={blocked} />}
      when={blocked && <When blocked={blocked} clock={clock} />}
      action={
        mayConfirm && (
          <ButtonLink small href={`/customers/${id}?update=1#agreement`}>
            {t.rich("confirm", { what, name: isolated(companyName) })}
          </ButtonLink>
        )
      }
    />
  )
}

function Reason({ blocked }: { blocked: Blocked }) {
  const t = useTranslations("home.blocked")
  const language = useLocale()
  switch (blocked.kind) {
    case "cartStopped":
    case "cart":
      return t(blocked.kind, { count: blocked.count })
    case "licencesRefused":
      return t("licencesRefused", { from: blocked.from, to: blocked.to })
    case "renewal":
      return t("renewal", { day: formatDay(blocked.on, language) })
    default:
      return t(blocked.kind)
  }
}

function When({ blocked, clock }: { blocked: Blocked; clock: Clock }) {
  const t = useTranslations("home.blocked")
  if (blocked.kind !== "renewal") return <Moment at={blocked.at} timeZone={clock.timeZone} now={clock.now} />
  const count = daysFrom(clock.today, blocked.on)
  return count < 0 ? <Day on={blocked.on} /> : t("inDays", { count })
}
