import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { activityAddress, filterOf } from "@/components/activity/activity-address"
import { ActivityFilters } from "@/components/activity/activity-filters"
import { ActivityPages } from "@/components/activity/activity-pages"
import { FileLink } from "@/components/ui/file-link"
import { formatZone } from "@/components/ui/format-moment"
import { PageHead } from "@/components/ui/page-head"
import { asked } from "@/lib/entry/asked"
import { currentActor, show } from "@/lib/entry/page"
import { listActivities } from "@/lib/usecases/list-activities"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") }
}

const PATH = "/activity-log"

/** Who did what to which customer and when. The address holds the filter and the page. */
export default async function ActivityLogPage({ searchParams }: PageProps<"/activity-log">) {
  const [{ customerId: _, ...address }, { timeZone }] = await Promise.all([asked(searchParams), currentActor()])
  const [log, t, words, language] = await Promise.all([
    show(listActivities, address),
    getTranslations("activity"),
    getTranslations("proof"),
    getLocale(),
  ])
  const filter = filterOf(log.query, address.customer ?? "")
  const zone = { id: timeZone, name: formatZone(timeZone, language, new Date()) }
  return (
    <>
      <PageHead
        title={t("title")}
        sub={t("sub", { zone: zone.name })}
        actions={
          <>
            <FileLink href={`${PATH}/archive`}>{words("archive")}</FileLink>
            <FileLink href={activityAddress(`${PATH}/export`, filter)} />
          </>
        }
      />
      <ActivityFilters path={PATH} filter={filter} agents={log.agents} />
      <ActivityPages path={PATH} filter={filter} page={log} found={log.found} zone={zone} />
    </>
  )
}
