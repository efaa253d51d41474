import { useLocale, useTranslations } from "next-intl"
import { Cell, HeadCell, Row, RowName, type Sorting, Table } from "@/components/ui/data-table"
import { Day } from "@/components/ui/day"
import { formatCountry } from "@/components/ui/format-country"
import type { Name } from "@/components/ui/format-name"
import { formatNumber } from "@/components/ui/format-number"
import { GivenText } from "@/components/ui/given-text"
import { PersonName } from "@/components/ui/person-name"
import { AgreementStatusBadge } from "@/components/ui/status-badge"
import type { CustomerSort } from "@/lib/domain/customer-list"
import type { AgreementStatus } from "@/lib/domain/eligibility"
import { type ListedCustomers, sortedBy } from "./customers-address"

/** A customer as the list shows it. `acceptedOn` is a calendar date; person and day are those of the newest valid confirmation. */
export type CustomerRow = {
  id: string
  companyName: string
  domain: string
  country: string
  status: AgreementStatus
  acceptedOn: string | null
  acceptedBy: Name | null
  licences: number
}

export function CustomerTable({ says, rows }: { says: ListedCustomers; rows: readonly CustomerRow[] }) {
  const t = useTranslations("customer")
  return (
    <Table label={t("title")} head={<Head says={says} />}>
      {rows.map((row) => (
        <Line key={row.id} customer={row} />
      ))}
    </Table>
  )
}

function Head({ says }: { says: ListedCustomers }) {
  const t = useTranslations("customer.column")
  const sort = (by: CustomerSort): Sorting => ({
    href: sortedBy(says, by),
    direction: says.sort !== by ? "none" : says.order === "up" ? "ascending" : "descending",
  })
  return (
    <>
      <HeadCell sort={sort("name")}>{t("companyName")}</HeadCell>
      <HeadCell sort={sort("status")}>{t("status")}</HeadCell>
      <HeadCell sort={sort("acceptedOn")}>{t("acceptedOn")}</HeadCell>
      <HeadCell from={1024}>{t("acceptedBy")}</HeadCell>
      <HeadCell from={1312}>{t("id")}</HeadCell>
      <HeadCell from={1088}>{t("country")}</HeadCell>
      <HeadCell numeric sort={sort("licences")}>
        {t("licences")}
      </HeadCell>
    </>
  )
}

function Line({ customer }: { customer: CustomerRow }) {
  const language = useLocale()
  const { id, companyName, domain, country, status, acceptedOn, acceptedBy, licences } = customer
  return (
    <Row>
      <Cell place="title">
        <RowName href={`/customers/${id}`} detail={<span className="wrap-anywhere">{domain}</span>}>
          <GivenText>{companyName}</GivenText>
        </RowName>
      </Cell>
      <Cell place="status">
        <AgreementStatusBadge status={status} />
      </Cell>
      <Cell place={acceptedOn ? "start" : "hidden"}>{acceptedOn ? <Day on={acceptedOn} /> : <Nothing />}</Cell>
      <Cell place={acceptedBy ? "end" : "hidden"} from={1024}>
        {acceptedBy ? <PersonName person={acceptedBy} /> : <Nothing />}
      </Cell>
      <Cell place="hidden" from={1312}>
        <span className="mono one-line">{id}</span>
      </Cell>
      <Cell place="hidden" from={1088}>
        {formatCountry(country, language)}
      </Cell>
      <Cell place="hidden" numeric>
        {formatNumber(licences, language)}
      </Cell>
    </Row>
  )
}

function Nothing() {
  return (
    <span className="faint" aria-hidden="true">
      -
    </span>
  )
}
