import { getTranslations } from "next-intl/server"
import { contactOf } from "@/components/agreement/acceptance-section"
import { ClientWords } from "@/components/layout/client-words"
import { NotAllowed } from "@/components/layout/not-allowed"
import { SubscriptionTable } from "@/components/subscription/subscription-table"
import { Banner } from "@/components/ui/banner"
import { TableBox } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { isolated } from "@/components/ui/isolated"
import { refusalToAct } from "@/lib/domain/access"
import { isCounted } from "@/lib/domain/offer"
import { currentActor, show } from "@/lib/entry/page"
import { viewSubscriptions } from "@/lib/usecases/view-subscriptions"
import { confirmForLicences } from "../../actions"
import { CustomerPage } from "../customer-page"
import { changeLicences, manage } from "./actions"

export async function generateMetadata({ params }: PageProps<"/customers/[customerId]/subscriptions">) {
  const { customer } = await show(viewSubscriptions, await params)
  const t = await getTranslations("subscription")
  return { title: `${isolated(customer.companyName)} - ${t("heading")}` }
}

/** A customer's subscriptions, with their licence counts up and down behind the gate. */
export default async function SubscriptionsPage({ params }: PageProps<"/customers/[customerId]/subscriptions">) {
  const actor = await currentActor()
  const { customer, status, subscriptions, newestConfirmationId, today } = await show(viewSubscriptions, await params)
  const t = await getTranslations("subscription")
  const refusal = refusalToAct(actor, "subscription.change")
  const waiting = subscriptions.some(({ offer, state }) => isCounted(offer) && state === "active")
  return (
    <CustomerPage customerId={customer.id} current="subscriptions">
      <ClientWords also={["agreement", "offer", "subscription"]}>
        <div className="grid gap-4">
          {refusal?.kind === "forbidden" && (
            <NotAllowed what="subscription" because={refusal.because} provider={actor.partner.providerName} />
          )}
          {!refusal && status === "required" && waiting && (
            <Banner kind="act" title={t("waitsTitle")} text={t("waitsText")} />
          )}
          {subscriptions.length === 0 ? (
            <TableBox>
              <EmptyState icon="orders" title={t("empty")} />
            </TableBox>
          ) : (
            <SubscriptionTable
              subscriptions={subscriptions.map(
                ({ id, offer, friendlyName, quantity, renewsOn, autoRenew, state, version }) => {
                  return { id, offer, friendlyName, quantity, renewsOn, autoRenew, state, version }
                },
              )}
              actions={
                refusal
                  ? null
                  : { changeLicences: changeLicences.bind(null, customer.id), manage: manage.bind(null, customer.id) }
              }
              gate={{
                customerName: customer.companyName,
                today,
                contact: contactOf(customer),
                confirm: confirmForLicences.bind(null, customer.id, newestConfirmationId),
              }}
            />
          )}
          {!refusal && subscriptions.length > 0 && <p className="muted text-sm">{t("notGated")}</p>}
        </div>
      </ClientWords>
    </CustomerPage>
  )
}
