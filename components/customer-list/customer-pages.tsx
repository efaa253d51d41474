import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { TableBox } from "@/components/ui/data-table"
import { Pager } from "@/components/ui/pager"
import type { Page } from "@/lib/domain/cursor"
import { type CustomerRow, CustomerTable } from "./customer-table"
import { customersAddress, type ListedCustomers } from "./customers-address"
import { NoCustomers } from "./no-customers"

type Props = { says: ListedCustomers; page: Page<CustomerRow>; found: number; firstAct: ReactNode }

/** A page of the list and the way to the pages beside it. */
export function CustomerPages({ says, page, found, firstAct }: Props) {
  const t = useTranslations("common.range")
  const { rows, from, previous, next } = page
  if (rows.length === 0) {
    return (
      <TableBox>
        <NoCustomers says={says} firstAct={firstAct} />
      </TableBox>
    )
  }
  return (
    <TableBox>
      <CustomerTable says={says} rows={rows} />
      <Pager
        range={t("customers", { first: from + 1, last: from + rows.length, count: found })}
        previous={previous ? customersAddress(says, { cursor: previous }) : undefined}
        next={next ? customersAddress(says, { cursor: next }) : undefined}
      />
    </TableBox>
  )
}
