import type { Refusal } from "@/lib/domain/refusal"

/**
 * What a call was answered with: an HTTP status and what is sent as JSON. `shownOnce` goes with the first answer and is
 * not kept: the same call again is answered without it.
 */
export type Answer = { status: number; body: unknown; shownOnce?: Record<string, unknown> }

/**
 * A call that may arrive twice, because its answer was lost on the way. `requestId` (a GUID) is the caller's, null where
 * it gave none; `fingerprint` (SHA-256, hexadecimal) tells whether two calls with one id are the same.
 */
export type Call<Output> = {
  requestId: string | null
  fingerprint: string
  answer: (output: Output) => Answer
  refuse: (refusal: Refusal) => Answer
}
