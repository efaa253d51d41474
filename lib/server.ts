// What scripts/lib/server.mjs is made of, beside Next's pages: one bundle, loaded once.
export { isReachable } from "@/lib/db/health"
export { answer } from "@/lib/front/front"
export { clearHourly } from "@/lib/operator/clear-hourly"
export { metricsText } from "@/lib/operator/metrics-text"
export { attend } from "@/lib/telemetry/attend"
export { takeOverFaults } from "@/lib/telemetry/last-resort"
export { takeOverConsole } from "@/lib/telemetry/log"
