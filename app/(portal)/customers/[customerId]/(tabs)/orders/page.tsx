import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { PlacedNote } from "@/components/order/placed-note"
import { OrderPages } from "@/components/order-list/order-pages"
import { formatZone } from "@/components/ui/format-moment"
import { isolated } from "@/components/ui/isolated"
import { may } from "@/lib/domain/access"
import { isJustDone } from "@/lib/domain/just-done"
import { asked } from "@/lib/entry/asked"
import { currentActor, show } from "@/lib/entry/page"
import { listOrders } from "@/lib/usecases/list-orders"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { CustomerPage } from "../customer-page"

type Props = PageProps<"/customers/[customerId]/orders">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { customer } = await show(viewCustomer, await params)
  return { title: `${(await getTranslations("order"))("title")} - ${isolated(customer.companyName)}` }
}

/** One customer's orders, and above them its cart that is not ordered yet. */
export default async function CustomerOrdersPage({ params, searchParams }: Props) {
  const [{ customerId }, { cursor, placed }, actor] = await Promise.all([params, asked(searchParams), currentActor()])
  const list = await show(listOrders, { customerId, cursor })
  const clock = { timeZone: actor.timeZone, now: new Date() }
  const [t, language] = await Promise.all([getTranslations("order"), getLocale()])
  const [newest] = list.rows
  return (
    <CustomerPage customerId={customerId} current="orders">
      {placed && newest && isJustDone(actor, newest.agentId, newest.placedAt, clock.now) && (
        <PlacedNote order={newest.id} />
      )}
      <h2 className="for-readers">{t("title")}</h2>
      <p className="muted mb-3">{t("sub", { zone: formatZone(clock.timeZone, language, clock.now) })}</p>
      <OrderPages
        path={`/customers/${customerId}/orders`}
        list={list}
        clock={clock}
        mayOrder={may(actor, "order.place")}
        ofOneCustomer
      />
    </CustomerPage>
  )
}
