import Link from "next/link"
import { useTranslations } from "next-intl"
import { ButtonLink } from "@/components/ui/button"
import { GivenText } from "@/components/ui/given-text"
import { isolated } from "@/components/ui/isolated"
import { Moment } from "@/components/ui/moment"
import { Panel } from "@/components/ui/panel"
import { Badge } from "@/components/ui/status-badge"
import { Rows, WorkItem } from "@/components/ui/work-list"
import type { AgreementStatus } from "@/lib/domain/eligibility"
import type { Clock } from "./order-table"

/** A cart that is not ordered yet, and where its customer stands with the agreement. */
export type WaitingCart = {
  id: string
  updatedAt: Date
  agent: { name: string }
  customer: { id: string; companyName: string }
  lines: readonly unknown[]
  status: AgreementStatus
}

type Props = {
  carts: readonly WaitingCart[]
  /** How many there are in all; the last touched are listed. */
  count: number
  clock: Clock
  mayOrder: boolean
}

/** What is not ordered yet: it waits for a confirmation, or for somebody to press Buy. */
export function WaitingCarts({ carts, count, clock, mayOrder }: Props) {
  const t = useTranslations("order.waiting")
  if (carts.length === 0) return null
  return (
    <Panel
      title={t("title")}
      sub={t("sub")}
      footer={count > carts.length && <p className="muted text-sm">{t("more", { shown: carts.length, count })}</p>}
      flush
    >
      <Rows>
        {carts.map((cart) => (
          <Cart key={cart.id} cart={cart} clock={clock} mayOrder={mayOrder} />
        ))}
      </Rows>
    </Panel>
  )
}

function Cart({ cart, clock, mayOrder }: { cart: WaitingCart; clock: Clock; mayOrder: boolean }) {
  const t = useTranslations("order.waiting")
  const words = useTranslations("common")
  const { id, customer, agent, lines, updatedAt, status } = cart
  const what = (name: React.ReactNode) => <span className="for-readers">{name}</span>
  return (
    <WorkItem
      title={
        <span className="flex flex-wrap items-center gap-x-3">
          <Link className="row-name" href={`/customers/${customer.id}`}>
            <GivenText>{customer.companyName}</GivenText>
          </Link>
          {status === "required" ? (
            <Badge kind="waiting">{words("state.waiting")}</Badge>
          ) : (
            <Badge kind="plain" icon="orders">
              {t("notOrdered")}
            </Badge>
          )}
        </span>
      }
      detail={t("detail", { items: words("count.items", { count: lines.length }), agent: isolated(agent.name) })}
      when={<Moment at={updatedAt} {...clock} />}
      action={
        mayOrder && (
          <ButtonLink small href={`/customers/${customer.id}/new-order/review?cart=${id}`}>
            {t.rich("review", { what, name: isolated(customer.companyName) })}
          </ButtonLink>
        )
      }
    />
  )
}
