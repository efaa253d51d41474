import { useTranslations } from "next-intl"
import { Cell, HeadCell, Row, RowName, Table } from "@/components/ui/data-table"
import { GivenText } from "@/components/ui/given-text"
import { Moment } from "@/components/ui/moment"
import { Badge } from "@/components/ui/status-badge"
import { type OrderLine, OrderLines } from "./order-lines"

/** An order as the list shows it; `id` is its number. */
export type OrderRow = {
  id: string
  placedAt: Date
  agent: { name: string }
  customer: { id: string; companyName: string }
  lines: readonly OrderLine[]
}

/** The clock that the list is read by: the agent's zone (IANA name) and this moment. */
export type Clock = { timeZone: string; now: Date }

type Props = {
  rows: readonly OrderRow[]
  clock: Clock
  /** On a customer's own page the customer is not said again. */
  ofOneCustomer?: boolean
}

export function OrderTable({ rows, clock, ofOneCustomer = false }: Props) {
  const t = useTranslations("order")
  const head = (
    <>
      <HeadCell>{t("column.number")}</HeadCell>
      <HeadCell>{t("column.date")}</HeadCell>
      {!ofOneCustomer && <HeadCell>{t("column.customer")}</HeadCell>}
      <HeadCell>{t("column.items")}</HeadCell>
      <HeadCell from={1024}>{t("column.by")}</HeadCell>
      <HeadCell>{t("column.state")}</HeadCell>
    </>
  )
  return (
    <Table label={t("placed")} head={head}>
      {rows.map(({ id, placedAt, agent, customer, lines }) => (
        <Row key={id}>
          <Cell place="title">
            <span className="mono one-line">{id}</span>
          </Cell>
          <Cell place="when">
            <Moment at={placedAt} {...clock} />
          </Cell>
          {!ofOneCustomer && (
            <Cell>
              <RowName href={`/customers/${customer.id}`}>
                <GivenText>{customer.companyName}</GivenText>
              </RowName>
            </Cell>
          )}
          <Cell>
            <OrderLines lines={lines} />
          </Cell>
          <Cell from={1024}>
            <GivenText>{agent.name}</GivenText>
          </Cell>
          <Cell place="status">
            <Badge kind="good">{t("state.placed")}</Badge>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
