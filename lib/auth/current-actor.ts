import "server-only"
import { cache } from "react"
import { findSession, noteUseOfSession } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { tellFault } from "@/lib/telemetry/log"
import { note } from "@/lib/telemetry/request-facts"
import { noteOnce } from "./note-of-use"
import { sessionOfBrowser } from "./session-cookie"

/** Who acts in this request: the agent of its session as of now, or null when nobody is signed in. Read once per request. */
export const findCurrentActor = cache(async (): Promise<Actor | null> => {
  const session = await sessionOfBrowser()
  if (!session) return null
  note({ partnerId: session.partnerId, actorId: session.agentId })
  const now = new Date()
  const found = await findSession(session, now)
  if (!found) return null
  if (!found.isUseNoted) void noteOnce(session.sessionId, () => noteUseOfSession(session, now)).catch(tellFault)
  return found.actor
})
