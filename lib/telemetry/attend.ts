import "server-only"
import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { isGuid } from "@/lib/domain/guid"
import { clientAddress } from "./client-address"
import { rememberAnswer } from "./last-resort"
import { tell } from "./log"
import { measures } from "./metrics"
import { pathToTell } from "./path-to-tell"
import { type RequestFacts, within } from "./request-facts"

/** Has a request answered, and tells of it in the log and the metrics when the answer is out, or was broken off. */
export function attend(request: IncomingMessage, response: ServerResponse, answer: () => unknown): void {
  const given = String(request.headers["ms-correlationid"] ?? "")
  const facts: RequestFacts = {
    correlationId: isGuid(given) ? given : randomUUID(),
    client: clientAddress(request),
  }
  rememberAnswer(facts, response)
  response.setHeader("MS-CorrelationId", facts.correlationId)
  const began = performance.now()
  response.once("close", () => {
    const seconds = (performance.now() - began) / 1000
    within(facts, () => told(request, response, seconds, facts.route))
  })
  within(facts, answer)
}

function told(request: IncomingMessage, response: ServerResponse, seconds: number, endpoint: string | undefined) {
  const { method = "", url = "/" } = request
  const { statusCode: status, writableFinished } = response
  const route = endpoint ?? routeOf(request)
  measures().answered.observe({ method, route, status }, seconds)
  const level = route === "assets" ? "debug" : status >= 500 ? "warn" : "info"
  const facts = { method, path: pathToTell(url), route, status, ms: Math.round(seconds * 1000) }
  tell(level, "request", writableFinished ? facts : { ...facts, brokenOff: true })
}

/** Few names, whatever is asked: a metric of its own for every address that somebody makes up would fill the memory. */
function routeOf({ url = "/", headers }: IncomingMessage): string {
  if (/^\/(_next\/|favicon|icon)/.test(url)) return "assets"
  return headers["next-action"] ? "actions" : "pages"
}
