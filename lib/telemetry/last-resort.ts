import "server-only"
import type { ServerResponse } from "node:http"
import { tellFault } from "./log"
import { type RequestFacts, requestFacts } from "./request-facts"

/** By which answer each request is broken off. */
const answers = new WeakMap<object, ServerResponse>()

/** Remembers whose answer it is, for as long as anything runs for that request. */
export function rememberAnswer(facts: RequestFacts, response: ServerResponse): void {
  answers.set(facts, response)
}

/**
 * What nobody caught is told, and concerns the request for which it ran: that one is broken off, the others go on. No
 * memory of theirs is touched by an exception, and what they share, connections to the database, comes back by itself
 * when a transaction's time is over. What was thrown outside of any request, at the start, by a timer, by Node itself, is
 * nobody's to answer for, and nothing is known of what it leaves behind: the process ends, to be started again. A promise
 * that nobody waited for is told only: React makes such promises, and no work stopped half-way because of them.
 *
 * Takes the place of all who listen for the same, Next among them: they would tell everything twice.
 */
export function takeOverFaults(): void {
  process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => {
    tellFault(error)
    const answer = answers.get(requestFacts())
    if (!answer || isOfNode(error)) process.exit(1)
    answer.destroy()
  })
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", tellFault)
}

/** Node's own word for a broken assumption of its own. */
function isOfNode(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_INTERNAL_ASSERTION"
}
