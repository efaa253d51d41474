import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { activityAddress, filterOf } from "@/components/activity/activity-address"
import { ActivityFilters } from "@/components/activity/activity-filters"
import { ActivityPages } from "@/components/activity/activity-pages"
import { FileLink } from "@/components/ui/file-link"
import { formatZone } from "@/components/ui/format-moment"
import { isolated } from "@/components/ui/isolated"
import { asked } from "@/lib/entry/asked"
import { currentActor, show } from "@/lib/entry/page"
import { listActivities } from "@/lib/usecases/list-activities"
import { viewCustomer } from "@/lib/usecases/view-customer"
import { CustomerPage } from "../customer-page"

type Props = PageProps<"/customers/[customerId]/activity-log">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { customer } = await show(viewCustomer, await params)
  return { title: `${(await getTranslations("activity"))("title")} - ${isolated(customer.companyName)}` }
}

/** What was done to one customer, by whom and when. */
export default async function CustomerActivityLogPage({ params, searchParams }: Props) {
  const [{ customerId }, address, { timeZone }] = await Promise.all([params, asked(searchParams), currentActor()])
  const log = await show(listActivities, { ...address, customer: "", customerId })
  const [t, language] = await Promise.all([getTranslations("activity"), getLocale()])
  const path = `/customers/${customerId}/activity-log`
  const filter = filterOf(log.query, "")
  const zone = { id: timeZone, name: formatZone(timeZone, language, new Date()) }
  return (
    <CustomerPage customerId={customerId} current="activityLog">
      <h2 className="for-readers">{t("title")}</h2>
      <div className="toolbar">
        <p className="muted">{t("sub", { zone: zone.name })}</p>
        <FileLink href={activityAddress("/activity-log/export", filter, { customerId })} />
      </div>
      <ActivityFilters path={path} filter={filter} agents={log.agents} ofOneCustomer />
      <ActivityPages path={path} filter={filter} page={log} found={log.found} zone={zone} ofOneCustomer />
    </CustomerPage>
  )
}
