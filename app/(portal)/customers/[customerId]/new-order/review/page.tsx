import { getTranslations } from "next-intl/server"
import { contactOf } from "@/components/agreement/acceptance-section"
import { ClientWords } from "@/components/layout/client-words"
import { Columns } from "@/components/layout/columns"
import { NotAllowed } from "@/components/layout/not-allowed"
import { BuyPanel } from "@/components/order/buy-panel"
import { CartTable } from "@/components/order/cart-table"
import { OrderHead } from "@/components/order/order-head"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { isolated } from "@/components/ui/isolated"
import { Moment } from "@/components/ui/moment"
import { Panel } from "@/components/ui/panel"
import { refusalToAct } from "@/lib/domain/access"
import { licencesIn } from "@/lib/domain/order"
import { asked } from "@/lib/entry/asked"
import { currentActor, show } from "@/lib/entry/page"
import { viewNewOrder } from "@/lib/usecases/view-new-order"
import { confirmAtCheckout } from "../../actions"
import { buy } from "../actions"

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]/new-order/review">) {
  const { customer } = await show(viewNewOrder, await params)
  const t = await getTranslations("cart")
  return { title: `${t("reviewTitle")} - ${isolated(customer.companyName)}` }
}

/** The cart as it will be ordered, and Buy; or the gate, which asks for the confirmation and goes on with this order. */
export default async function ReviewPage(page: PageProps<"/customers/[customerId]/new-order/review">) {
  const { customerId } = await page.params
  const { cart: cartId } = await asked(page.searchParams)
  const actor = await currentActor()
  const view = await show(viewNewOrder, { customerId, cartId })
  const { customer, status, cart, isToBeFilled, newestConfirmationId, today, now } = view
  const t = await getTranslations("cart")
  const base = `/customers/${customer.id}`
  const refusal = refusalToAct(actor, "order.place")
  const head = <OrderHead title={t("reviewTitle")} customer={customer} status={status} />
  if (!cart || cart.lines.length === 0) {
    return (
      <>
        {head}
        {refusal?.kind === "forbidden" && (
          <div className="mb-4">
            <NotAllowed what="cart" because={refusal.because} provider={actor.partner.providerName} />
          </div>
        )}
        <Panel title={t("heading")} flush>
          <EmptyState
            icon="orders"
            title={t("emptyReview")}
            action={
              !refusal && (
                <ButtonLink look="primary" href={`${base}/new-order`}>
                  {t("choose")}
                </ButtonLink>
              )
            }
          />
        </Panel>
      </>
    )
  }
  return (
    <ClientWords also={["agreement", "cart"]}>
      {head}
      <Columns
        gate
        aside={
          refusal?.kind === "forbidden" ? (
            <NotAllowed what="cart" because={refusal.because} provider={actor.partner.providerName} />
          ) : (
            <BuyPanel
              customerId={customer.id}
              waits={status === "required"}
              buy={buy.bind(null, customer.id, cart.id, cart.version)}
              ordersHref={`${base}/orders?placed=1`}
              gate={{
                customerName: customer.companyName,
                today,
                contact: contactOf(customer),
                confirm: confirmAtCheckout.bind(null, customer.id, newestConfirmationId),
              }}
            />
          )
        }
      >
        <Panel
          title={t("heading")}
          flush
          actions={
            !refusal &&
            isToBeFilled && (
              <ButtonLink look="quiet" href={`${base}/new-order`}>
                {t("change")}
              </ButtonLink>
            )
          }
          footer={
            <div className="flex justify-between gap-4">
              <span className="muted text-sm">
                {t.rich("saved", {
                  at: () => <Moment at={cart.updatedAt} timeZone={actor.timeZone} now={now} named />,
                })}
              </span>
              <b>{t("total", { count: licencesIn(cart.lines) })}</b>
            </div>
          }
        >
          <CartTable label={t("heading")} lines={cart.lines} />
        </Panel>
        <p className="muted text-sm">{t("kept")}</p>
      </Columns>
    </ClientWords>
  )
}
