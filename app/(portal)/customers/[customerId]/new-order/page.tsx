import { getTranslations } from "next-intl/server"
import { UpToDate } from "@/components/forms/up-to-date"
import { ClientWords } from "@/components/layout/client-words"
import { NotAllowed } from "@/components/layout/not-allowed"
import { CartEditor } from "@/components/order/cart-editor"
import { OfferTable } from "@/components/order/offer-table"
import { OrderHead } from "@/components/order/order-head"
import { Banner } from "@/components/ui/banner"
import { ButtonLink } from "@/components/ui/button"
import { TableBox } from "@/components/ui/data-table"
import { isolated } from "@/components/ui/isolated"
import { TableSkeleton } from "@/components/ui/table-skeleton"
import { refusalToAct } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { fillCart } from "./actions"

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]/new-order">) {
  const { customer } = await show(viewNewOrder, await params)
  const t = await getTranslations("cart")
  return { title: `${t("newOrder")} - ${isolated(customer.companyName)}` }
}

/** A new order for a customer: the catalogue, and the cart that is kept on the server. What waits is told before it is filled. */
export default async function NewOrderPage({ params }: PageProps<"/customers/[customerId]/new-order">) {
  const actor = await currentActor()
  const { customer, status, offers, cart, now } = await show(viewNewOrder, await params)
  const t = await getTranslations("cart")
  const base = `/customers/${customer.id}`
  const refusal = refusalToAct(actor, "order.place")
  const gone = cart?.lines.filter(({ offer }) => offer.withdrawnAt).length ?? 0
  return (
    <ClientWords also={["cart", "offer"]}>
      <OrderHead title={t("newOrder")} customer={customer} status={status} />
      <div className="grid gap-5">
        {refusal?.kind === "forbidden" && (
          <NotAllowed what="cart" because={refusal.because} provider={actor.partner.providerName} />
        )}
        {!refusal && status === "required" && (
          <Banner
            kind="act"
            title={t("toldTitle")}
            text={t("toldText", { customer: isolated(customer.companyName) })}
            action={<ButtonLink href={`${base}?update=1#agreement`}>{t("toldAct")}</ButtonLink>}
          />
        )}
        {!refusal && gone > 0 && (
          <Banner kind="wait" title={t("withdrawn")} text={t("withdrawnText", { count: gone })} />
        )}
        {!refusal && (
          <UpToDate
            id={customer.id}
            version={cart?.version ?? 0}
            coming={<TableSkeleton label={t("catalogue")} columns={[t("product"), t("billing"), t("licences")]} />}
          >
            <CartEditor
              customerId={customer.id}
              offers={offers}
              cart={{
                lines: cart?.lines.map(toFill) ?? [],
                version: cart?.version ?? 0,
                savedAt: cart?.updatedAt ?? null,
              }}
              save={fillCart.bind(null, customer.id)}
              reviewHref={`${base}/new-order/review`}
              timeZone={actor.timeZone}
              now={now}
            />
          </UpToDate>
        )}
        {refusal && (
          <TableBox>
            <OfferTable offers={offers} />
          </TableBox>
        )}
      </div>
    </ClientWords>
  )
}

/** A line as the page fills it, and sends it back. */
function toFill({
  offerId,
  quantity,
  friendlyName,
}: {
  offerId: string
  quantity: number
  friendlyName: string | null
}) {
  return { offerId, quantity, ...(friendlyName !== null && { friendlyName }) }
}
