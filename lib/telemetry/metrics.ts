import "server-only"
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"

// One for the process: the server, the API and the pages are bundled apart.
const kept = globalThis as { concordMetrics?: ReturnType<typeof made> }

/** What is counted and measured, in this process since it started. */
export function measures() {
  kept.concordMetrics ??= made()
  return kept.concordMetrics
}

function made() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    answered: new Histogram({
      name: "concord_http_request_duration_seconds",
      help: "How long answers took: an endpoint of the API, or pages, actions and assets as a whole.",
      labelNames: ["method", "route", "status"],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    signIns: new Counter({
      name: "concord_sign_ins_total",
      help: "Sign-ins by password: in, wrong, or too early after wrong ones.",
      labelNames: ["outcome"],
      registers,
    }),
    refusedCalls: new Counter({
      name: "concord_api_calls_refused_total",
      help: "Calls of the API that were refused before they were read: no valid key or token, or too many.",
      labelNames: ["reason"],
      registers,
    }),
    connections: new Gauge({
      name: "concord_database_connections",
      help: "Connections to the database: open, idle, and how many wait for one.",
      labelNames: ["state"],
      registers,
    }),
  }
}
