import Link from "next/link"
import { useTranslations } from "next-intl"
import { TableBox } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pager } from "@/components/ui/pager"
import type { Page } from "@/lib/domain/cursor"
import { activityAddress, type Filter, isFiltered } from "./activity-address"
import { type ActivityRow, ActivityTable } from "./activity-table"

type Props = {
  path: string
  filter: Filter
  page: Page<ActivityRow>
  found: number
  /** The agent's zone: its IANA name, and what it is called. */
  zone: { id: string; name: string }
  ofOneCustomer?: boolean
}

/** A page of the log and the way to the pages beside it. */
export function ActivityPages({ path, filter, page, found, zone, ofOneCustomer = false }: Props) {
  const t = useTranslations("common.range")
  const { rows, from, previous, next } = page
  return (
    <TableBox>
      {rows.length === 0 ? (
        <NoActivities path={path} filtered={isFiltered(filter)} zone={zone.name} />
      ) : (
        <>
          <ActivityTable rows={rows} timeZone={zone.id} ofOneCustomer={ofOneCustomer} />
          <Pager
            range={t("records", { first: from + 1, last: from + rows.length, count: found })}
            previous={previous ? activityAddress(path, filter, { cursor: previous }) : undefined}
            next={next ? activityAddress(path, filter, { cursor: next }) : undefined}
          />
        </>
      )}
    </TableBox>
  )
}

function NoActivities({ path, filtered, zone }: { path: string; filtered: boolean; zone: string }) {
  const t = useTranslations("activity")
  if (!filtered) return <EmptyState icon="log" title={t("empty.title")} />
  const clear = <Link href={path}>{t("clear")}</Link>
  return <EmptyState icon="search" title={t("empty.nothing")} text={t("empty.nothingText", { zone })} action={clear} />
}
