import "server-only"
import type { Actor } from "@/lib/domain/actor"
import { decrypted, encrypted } from "./encrypted"
import { newTimeCodeSecret, setUpOf } from "./time-code"

const TEN_MINUTES = 10 * 60 * 1000

type Owner = Pick<Actor, "agentId" | "email">

/** A secret that an agent may set its app up with; `offer` is the same sealed, for the browser to bring back with a code. */
export function newTimeCodeOffer({ agentId, email }: Owner, now: Date) {
  const secret = newTimeCodeSecret()
  const offer = encrypted(JSON.stringify({ secret, until: now.getTime() + TEN_MINUTES }), offerTo(agentId))
  return { secret, offer, ...setUpOf(secret, email) }
}

/** The secret of an offer; null when it was made to somebody else, or is over. */
export function secretOfOffer(offer: string, agentId: string, now: Date): string | null {
  const text = decrypted(offer, offerTo(agentId))
  if (!text) return null
  const { secret, until } = JSON.parse(text) as { secret: string; until: number }
  return now.getTime() < until ? secret : null
}

const offerTo = (agentId: string) => `offer to ${agentId}`
