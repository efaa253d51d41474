import type { NextRequest } from "next/server"
import { getLocale, getTranslations } from "next-intl/server"
import { formatCountry } from "@/components/ui/format-country"
import { dayIn } from "@/lib/domain/calendar-date"
import { type CsvColumn, csvFile } from "@/lib/entry/csv"
import { download } from "@/lib/entry/download"
import { localTime } from "@/lib/entry/local-time"
import { currentActor, show } from "@/lib/entry/page"
import { exportCustomers } from "@/lib/usecases/export-customers"

/** The customers that the list shows under the same address, all of them, as a CSV file in the agent's language and zone. */
export const GET = download(async (request: NextRequest) => {
  const { timeZone } = await currentActor()
  const customers = await show(exportCustomers, Object.fromEntries(request.nextUrl.searchParams))
  return csvFile(`customers-${dayIn(timeZone, new Date())}`, await columnsIn(timeZone), customers)
})

type Customers = Awaited<ReturnType<typeof exportCustomers>>
type Customer = Customers extends AsyncIterable<infer Row> ? Row : never

async function columnsIn(timeZone: string): Promise<CsvColumn<Customer>[]> {
  const [t, common, language] = await Promise.all([getTranslations("customer"), getTranslations("common"), getLocale()])
  return [
    { head: t("column.id"), cell: ({ id }) => id },
    { head: t("column.companyName"), cell: ({ companyName }) => companyName },
    { head: t("file.domain"), cell: ({ domain }) => domain },
    { head: t("column.country"), cell: ({ country }) => formatCountry(country, language) },
    { head: t("column.status"), cell: ({ status }) => common(`agreementStatus.${status}`) },
    { head: t("file.firstName"), cell: ({ acceptedBy }) => acceptedBy?.firstName ?? null },
    { head: t("file.lastName"), cell: ({ acceptedBy }) => acceptedBy?.lastName ?? null },
    { head: t("file.acceptedOn"), cell: ({ acceptedOn }) => acceptedOn },
    { head: t("file.recordedAt"), cell: ({ recordedAt }) => recordedAt && localTime(recordedAt, timeZone) },
    { head: t("column.licences"), cell: ({ licences }) => licences },
  ]
}
