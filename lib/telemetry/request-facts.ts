import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"

/** What is known of the request that is being answered, for the log: ids and addresses of machines, nothing that names a person. */
export type RequestFacts = {
  /** The caller's own, or a new one; the answer carries it in `MS-CorrelationId`. */
  correlationId: string
  /** The network address that the request came from. */
  client: string
  /** Which of the API's endpoints answers, as documented: "/customers/{customerId}". */
  route?: string
  partnerId?: string
  /** The agent, or the application's key. */
  actorId?: string
}

// One for the process: the server, the API and the pages are bundled apart, and answer the same request.
const kept = globalThis as { concordRequests?: AsyncLocalStorage<RequestFacts> }
kept.concordRequests ??= new AsyncLocalStorage()
const requests = kept.concordRequests

/** Does work that belongs to a request. */
export function within(facts: RequestFacts, work: () => unknown): void {
  requests.run(facts, work)
}

/** What is known of the request that this code runs for; nothing outside of one. */
export function requestFacts(): Partial<RequestFacts> {
  return requests.getStore() ?? {}
}

/** Adds what was found out about the request. */
export function note(facts: Partial<RequestFacts>): void {
  Object.assign(requests.getStore() ?? {}, facts)
}
