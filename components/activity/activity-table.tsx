import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Cell, HeadCell, Row, Table } from "@/components/ui/data-table"
import { momentParts } from "@/components/ui/format-moment"
import { GivenText } from "@/components/ui/given-text"
import { HanText } from "@/components/ui/han-text"
import { isolated } from "@/components/ui/isolated"
import type { Activity } from "@/lib/domain/activity"
import { ActivityName } from "./activity-name"
import { activityDetails } from "./activity-words"

/** A line of the log with the names of its agent, of the key with which a program acted for the agent, and of its customer. */
export type ActivityRow = {
  id: string
  at: Date
  agentName: string
  apiKeyName: string | null
  customer: { id: string; companyName: string } | null
  activity: Activity
}

type Props = {
  rows: readonly ActivityRow[]
  /** The agent's zone, an IANA name. */
  timeZone: string
  /** On a customer's own page the customer is not said again. */
  ofOneCustomer?: boolean
}

/** Who did what to which customer, and when; newest first. */
export function ActivityTable({ rows, timeZone, ofOneCustomer = false }: Props) {
  const t = useTranslations("activity")
  const head = (
    <>
      <HeadCell>{t("column.at")}</HeadCell>
      <HeadCell>{t("column.action")}</HeadCell>
      {!ofOneCustomer && <HeadCell>{t("column.customer")}</HeadCell>}
      <HeadCell>{t("column.details")}</HeadCell>
      <HeadCell>{t("column.agent")}</HeadCell>
    </>
  )
  return (
    <Table label={t("title")} head={head}>
      {rows.map((row) => (
        <Line key={row.id} row={row} timeZone={timeZone} ofOneCustomer={ofOneCustomer} />
      ))}
    </Table>
  )
}

function Line({ row, timeZone, ofOneCustomer }: { row: ActivityRow; timeZone: string; ofOneCustomer: boolean }) {
  const say = useTranslations()
  const language = useLocale()
  const { at, activity, customer, agentName, apiKeyName } = row
  const { day, time } = momentParts(at, { language, timeZone })
  const details = activityDetails(activity, say, language)
  return (
    <Row>
      <Cell place="when">
        <time className="one-line" dateTime={at.toISOString()}>
          {say("common.dayAndTime", { day, time })}
        </time>
      </Cell>
      <Cell place="title">
        <span className="lg:whitespace-nowrap">
          <ActivityName action={activity.action} />
        </span>
      </Cell>
      {!ofOneCustomer && (
        <Cell>
          {customer && (
            <Link className="row-name font-normal" href={`/customers/${customer.id}`}>
              <GivenText>{customer.companyName}</GivenText>
            </Link>
          )}
        </Cell>
      )}
      <Cell>{details && <HanText>{details}</HanText>}</Cell>
      <Cell place="end">
        <HanText>{apiKeyName ? `${isolated(agentName)} · ${isolated(apiKeyName)}` : isolated(agentName)}</HanText>
      </Cell>
    </Row>
  )
}
