import "server-only"
import { cache } from "react"
import { findActor } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { note } from "@/lib/telemetry/request-facts"
import { auth } from "./session"

/** Who acts in this request: the agent of its session as of now, or null when nobody is signed in. Read once per request. */
export const findCurrentActor = cache(async (): Promise<Actor | null> => {
  const agent = (await auth())?.agent
  if (!agent) return null
  note({ partnerId: agent.partnerId, actorId: agent.agentId })
  return findActor(agent, new Date())
})
