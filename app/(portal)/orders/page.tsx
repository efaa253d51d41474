import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { OrderPages } from "@/components/order-list/order-pages"
import { formatZone } from "@/components/ui/format-moment"
import { PageHead } from "@/components/ui/page-head"
import { may } from "@/lib/domain/access"
import { asked } from "@/lib/entry/asked"
import { currentActor, show } from "@/lib/entry/page"
import { listOrders } from "@/lib/usecases/list-orders"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("title") }
}

/** The partner's orders, newest first, and above them the carts that are not ordered yet. */
export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const [{ cursor }, actor, language, t] = await Promise.all([
    asked(searchParams),
    currentActor(),
    getLocale(),
    getTranslations("order"),
  ])
  const list = await show(listOrders, { cursor })
  const clock = { timeZone: actor.timeZone, now: new Date() }
  return (
    <>
      <PageHead title={t("title")} sub={t("sub", { zone: formatZone(clock.timeZone, language, clock.now) })} />
      <OrderPages path="/orders" list={list} clock={clock} mayOrder={may(actor, "order.place")} />
    </>
  )
}
