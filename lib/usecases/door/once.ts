import "server-only"
import { findReceipt, insertReceipt, keepAnswer } from "@/lib/db/receipts"
import { undoingRefused } from "@/lib/db/transaction"
import { Refused } from "@/lib/domain/refusal"
import type { Answer, Call } from "./call"
import type { Scene } from "./scene"

/**
 * Does the work of a call unless the same call was answered before: then it gives that answer. The claim, the act and the
 * answer stand in one transaction, so that of two that arrive at once the second waits for the first one's answer. What
 * is refused is undone up to the claim, and its refusal is the answer; `turnedAway` may write it down.
 */
export async function once<Output>(
  { scope, now }: Scene,
  call: Call<Output>,
  work: () => Promise<Output>,
  turnedAway: (refused: Refused) => Promise<void>,
): Promise<Answer> {
  const { requestId, fingerprint } = call
  if (requestId !== null && !(await insertReceipt(scope, { requestId, fingerprint, now })))
    return answerBefore(scope, call)
  const answer = await undoingRefused(scope.db, async () => call.answer(await work())).catch(async (error: unknown) => {
    if (!(error instanceof Refused)) throw error
    await turnedAway(error)
    return call.refuse(error.refusal)
  })
  if (requestId !== null) await keepAnswer(scope, requestId, answer)
  return answer
}

/** Keeps a refusal that came before there was a transaction. Gives what the call is answered with: where it was answered meanwhile, that. */
export async function keepRefusal({ scope, now }: Scene, call: Call<never>, answer: Answer): Promise<Answer> {
  const { requestId, fingerprint } = call
  if (requestId === null) return answer
  if (!(await insertReceipt(scope, { requestId, fingerprint, now }))) {
    const kept = await findReceipt(scope, requestId)
    return kept.fingerprint === fingerprint ? { status: kept.status, body: kept.answer } : answer
  }
  await keepAnswer(scope, requestId, answer)
  return answer
}

async function answerBefore(scope: Scene["scope"], call: Call<never>): Promise<Answer> {
  const { fingerprint, status, answer } = await findReceipt(scope, call.requestId ?? "")
  if (fingerprint !== call.fingerprint) throw new Refused({ kind: "request-id-reused" })
  return { status, body: answer }
}
