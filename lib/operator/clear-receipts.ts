import "server-only"
import { clearReceipts } from "@/lib/db/receipts"
import { tellFault } from "@/lib/telemetry/log"

const HOUR_MS = 3_600_000

/** Clears old receipts of calls away each hour, in nobody's call: that it fails or takes long concerns nobody. */
export function clearReceiptsEachHour(): void {
  setInterval(() => clearReceipts(new Date()).catch(tellFault), HOUR_MS).unref()
}
