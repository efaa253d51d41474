import type { NextRequest } from "next/server"
import { getLocale, getTranslations } from "next-intl/server"
import { activityDetails } from "@/components/activity/activity-words"
import { dayIn } from "@/lib/domain/calendar-date"
import { type CsvColumn, csvFile } from "@/lib/entry/csv"
import { download } from "@/lib/entry/download"
import { localTime } from "@/lib/entry/local-time"
import { currentActor, show } from "@/lib/entry/page"
import { exportActivities } from "@/lib/usecases/export-activities"

/** The lines of the log that the same address shows, all of them, as a CSV file in the agent's language and zone. */
export const GET = download(async (request: NextRequest) => {
  const { timeZone } = await currentActor()
  const lines = await show(exportActivities, Object.fromEntries(request.nextUrl.searchParams))
  return csvFile(`activity-log-${dayIn(timeZone, new Date())}`, await columnsIn(timeZone), lines)
})

type Lines = Awaited<ReturnType<typeof exportActivities>>
type Line = Lines extends AsyncIterable<infer Row> ? Row : never

async function columnsIn(timeZone: string): Promise<CsvColumn<Line>[]> {
  const [t, language] = await Promise.all([getTranslations(), getLocale()])
  return [
    { head: t("activity.column.at"), cell: ({ at }) => localTime(at, timeZone) },
    { head: t("activity.column.action"), cell: ({ activity }) => t(`activity.action.${activity.action}`) },
    { head: t("activity.column.customer"), cell: ({ customer }) => customer?.companyName ?? null },
    { head: t("activity.file.customerId"), cell: ({ customer }) => customer?.id ?? null },
    { head: t("activity.column.details"), cell: ({ activity }) => activityDetails(activity, t, language) },
    { head: t("activity.column.agent"), cell: ({ agentName }) => agentName },
    { head: t("activity.file.apiKey"), cell: ({ apiKeyName }) => apiKeyName },
  ]
}
