import "server-only"
import { orBusy } from "@/lib/db/busy"
import { countCall } from "@/lib/db/rate-limit"
import { takeTry } from "@/lib/db/sign-in-tries"
import type { Actor } from "@/lib/domain/actor"
import { networkOf } from "@/lib/domain/network"
import { FREE_TRIES } from "@/lib/domain/sign-in-wait"
import { measures } from "@/lib/telemetry/metrics"
import { requestFacts } from "@/lib/telemetry/request-facts"
import { tryKey } from "./try-key"

type Caller = Pick<Actor, "partnerId" | "apiKeyId" | "agentId">

/**
 * Counts a call. Null when it may go on, else how many seconds the caller has to wait: for the partner as a whole
 * (facts.md 4.0: about 500 in a minute), and for one key, which therefore never takes all of that. What one key has too
 * many is not counted against the partner.
 */
export async function secondsToWait({ partnerId, apiKeyId, agentId }: Caller): Promise<number | null> {
  const wait = await orBusy(
    async () =>
      (await countCall(apiKeyId ?? agentId, {
        kind: "key",
        perMinute: limitOf("API_CALLS_PER_MINUTE_AND_KEY", 400),
      })) ?? (await countCall(partnerId, { kind: "api", perMinute: limitOf("API_CALLS_PER_MINUTE", 500) })),
  )
  if (wait !== null) measures().refusedCalls.inc({ reason: "rate" })
  return wait
}

/**
 * Counts a key or token that opens nothing. After a number of those from one network, the next are not even counted for
 * a time that grows: how many seconds are left of it, else null. A right key is never kept waiting: nobody guesses one.
 */
export async function secondsToWaitAfterWrongKey(): Promise<number | null> {
  measures().refusedCalls.inc({ reason: "key" })
  const caller = tryKey("caller", networkOf(requestFacts().client ?? ""))
  const taken = await orBusy(() => takeTry(caller, FREE_TRIES.caller))
  return typeof taken === "number" ? taken : null
}

function limitOf(name: string, otherwise: number): number {
  return Number(process.env[name] ?? otherwise)
}
