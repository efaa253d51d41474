import { dayIn } from "@/lib/domain/calendar-date"
import { archiveFile } from "@/lib/entry/archive"
import { download } from "@/lib/entry/download"
import { currentActor, show } from "@/lib/entry/page"
import { exportRecords } from "@/lib/usecases/export-records"

/** One customer's records for its auditors, as a ZIP file that verifies itself. */
export const GET = download(async (_: Request, { params }: RouteContext<"/customers/[customerId]/proof/archive">) => {
  const { timeZone } = await currentActor()
  const made = await show(exportRecords, await params)
  return archiveFile(`records-${made.customer?.domain}-${dayIn(timeZone, made.madeAt)}`, made)
})
