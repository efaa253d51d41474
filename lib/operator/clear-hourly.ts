import "server-only"
import { clearActs } from "@/lib/db/act-outcome"
import { clearReceipts } from "@/lib/db/receipts"
import { tellFault } from "@/lib/telemetry/log"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * Clears old receipts of calls and notes of acts, a minute after the start and then each hour, in nobody's call: that it
 * fails or takes long concerns nobody.
 */
export function clearHourly(): void {
  setTimeout(clear, MINUTE_MS).unref()
  setInterval(clear, HOUR_MS).unref()
}

async function clear(): Promise<void> {
  for (const clearOld of [clearReceipts, clearActs]) await clearOld(new Date()).catch(tellFault)
}
