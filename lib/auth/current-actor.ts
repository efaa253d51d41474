import "server-only"
import { cache } from "react"
import { findActor } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { note } from "@/lib/telemetry/request-facts"
import { sessionOfBrowser } from "./session-cookie"

/** Who acts in this request: the agent of its session as of now, or null when nobody is signed in. Read once per request. */
export const findCurrentActor = cache(async (): Promise<Actor | null> => {
  const session = await sessionOfBrowser()
  if (!session) return null
  note({ partnerId: session.partnerId, actorId: session.agentId })
  return findActor(session, new Date())
})
