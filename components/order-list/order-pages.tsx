import { useTranslations } from "next-intl"
import { address } from "@/components/ui/address"
import { TableBox } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pager } from "@/components/ui/pager"
import type { Page } from "@/lib/domain/cursor"
import { type Clock, type OrderRow, OrderTable } from "./order-table"
import { type WaitingCart, WaitingCarts } from "./waiting-carts"

type Props = {
  /** The address of this list: of all orders, or of one customer's. */
  path: string
  list: Page<OrderRow> & { found: number; carts: readonly WaitingCart[]; cartCount: number }
  clock: Clock
  mayOrder: boolean
  ofOneCustomer?: boolean
}

/** What is not ordered yet, then a page of what is. */
export function OrderPages({ path, list, clock, mayOrder, ofOneCustomer = false }: Props) {
  return (
    <div className="column">
      <WaitingCarts carts={list.carts} count={list.cartCount} clock={clock} mayOrder={mayOrder} />
      <TableBox>
        {list.rows.length === 0 ? (
          <NoOrders />
        ) : (
          <>
            <OrderTable rows={list.rows} clock={clock} ofOneCustomer={ofOneCustomer} />
            <OrderPager path={path} list={list} />
          </>
        )}
      </TableBox>
    </div>
  )
}

function NoOrders() {
  const t = useTranslations("order.empty")
  return <EmptyState icon="orders" title={t("title")} text={t("text")} />
}

function OrderPager({ path, list: { rows, from, found, previous, next } }: Pick<Props, "path" | "list">) {
  const t = useTranslations("common.range")
  return (
    <Pager
      range={t("orders", { first: from + 1, last: from + rows.length, count: found })}
      previous={previous ? address(path, { cursor: previous }) : undefined}
      next={next ? address(path, { cursor: next }) : undefined}
    />
  )
}
