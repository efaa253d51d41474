import { getTranslations } from "next-intl/server"
import { CustomerTabs } from "@/components/customer/customer-tabs"
import { ButtonLink } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { PageHead } from "@/components/ui/page-head"
import { AgreementStatusBadge } from "@/components/ui/status-badge"
import { may } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { viewCustomer } from "@/lib/usecases/view-customer"

/** The head of every page about a customer: who it is, where it stands, and the way to its pages. */
export default async function CustomerLayout({ params, children }: LayoutProps<"/customers/[customerId]">) {
  const { customerId } = await params
  const { customer, status } = await show(viewCustomer, { customerId })
  const t = await getTranslations("company")
  const words = await getTranslations("shell")
  const base = `/customers/${customer.id}` as const
  return (
    <>
      <PageHead
        title={customer.companyName}
        badge={<AgreementStatusBadge status={status} />}
        crumbs={[{ name: words("customers"), href: "/customers" }]}
        sub={
          <>
            <span className="one-line">{customer.domain}</span>{" "}
            <span className="page-id">
              <span className="faint">{t("microsoftId")}</span> <span className="mono text-xs">{customer.id}</span>
            </span>
          </>
        }
        actions={
          may(await currentActor(), "order.place") && (
            <ButtonLink href={`${base}/new-order`}>
              <Icon name="plus" /> {t("newOrder")}
            </ButtonLink>
          )
        }
      />
      <CustomerTabs
        label={t("pages")}
        pages={[
          { segment: "", href: base, name: t("accountInfo") },
          { segment: "subscriptions", href: `${base}/subscriptions`, name: t("subscriptions") },
          { segment: "orders", href: `${base}/orders`, name: t("orders") },
          { segment: "activity-log", href: `${base}/activity-log`, name: t("activityLog") },
        ]}
      />
      {children}
    </>
  )
}
