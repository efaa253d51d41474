// What scripts/lib/server.mjs is made of, beside Next's pages: one bundle, loaded once.
export { isOfApi } from "@/lib/api/app"
export { listener } from "@/lib/api/server"
export { isReachable } from "@/lib/db/health"
export { clearReceiptsEachHour } from "@/lib/operator/clear-receipts"
export { metricsText } from "@/lib/operator/metrics-text"
export { attend } from "@/lib/telemetry/attend"
export { takeOverConsole, tellFault } from "@/lib/telemetry/log"
