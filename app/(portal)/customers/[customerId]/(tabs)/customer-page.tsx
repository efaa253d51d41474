import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button"
import { GivenText } from "@/components/ui/given-text"
import { Icon } from "@/components/ui/icon"
import { PageHead } from "@/components/ui/page-head"
import { AgreementStatusBadge } from "@/components/ui/status-badge"
import { Tabs } from "@/components/ui/tabs"
import { may } from "@/lib/domain/access"
import { currentActor, show } from "@/lib/entry/page"
import { viewCustomer } from "@/lib/usecases/view-customer"

type Props = {
  customerId: string
  current: "accountInfo" | "subscriptions" | "orders" | "activityLog" | "proof"
  children: ReactNode
}

/**
 * A page about a customer: who it is, where it stands, and the way to its other pages. No layout: Next keeps those from
 * page to page, and the status at the head would be older than the page beneath it.
 */
export async function CustomerPage({ customerId, current, children }: Props) {
  const { customer, status } = await show(viewCustomer, { customerId })
  const t = await getTranslations("company")
  const words = await getTranslations("shell")
  const base = `/customers/${customer.id}` as const
  const tabs = [
    { key: "accountInfo", href: base },
    { key: "subscriptions", href: `${base}/subscriptions` },
    { key: "orders", href: `${base}/orders` },
    { key: "activityLog", href: `${base}/activity-log` },
    { key: "proof", href: `${base}/proof` },
  ] as const
  return (
    <>
      <PageHead
        title={<GivenText>{customer.companyName}</GivenText>}
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
      <Tabs label={t("pages")} tabs={tabs.map(({ key, href }) => ({ href, name: t(key), current: key === current }))} />
      {children}
    </>
  )
}
