import "server-only"
import { connectionCounts } from "@/lib/db/health"
import { measures } from "@/lib/telemetry/metrics"

/** The metrics of this process, in the text form of Prometheus. */
export async function metricsText(): Promise<string> {
  const { registry, connections } = measures()
  for (const [state, count] of Object.entries(connectionCounts())) connections.set({ state }, count)
  return registry.metrics()
}
