import { dayIn } from "@/lib/domain/calendar-date"
import { archiveFile } from "@/lib/entry/archive"
import { download } from "@/lib/entry/download"
import { currentActor, show } from "@/lib/entry/page"
import { exportRecords } from "@/lib/usecases/export-records"

/** The records of all the partner's customers for its auditors, as a ZIP file that verifies itself. */
export const GET = download(async () => {
  const { timeZone } = await currentActor()
  const made = await show(exportRecords, {})
  return archiveFile(`records-${dayIn(timeZone, made.madeAt)}`, made)
})
