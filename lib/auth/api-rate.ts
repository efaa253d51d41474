import "server-only"
import { countCall } from "@/lib/db/rate-limit"
import { orBusy } from "@/lib/db/transaction"
import type { Actor } from "@/lib/domain/actor"

/** Counts a call. Null when the partner may call, else how many seconds it has to wait (facts.md 4.0: about 500 in a minute). */
export function secondsToWait({ partnerId }: Pick<Actor, "partnerId">): Promise<number | null> {
  return orBusy(() => countCall(partnerId, Number(process.env.API_CALLS_PER_MINUTE ?? 500)))
}
