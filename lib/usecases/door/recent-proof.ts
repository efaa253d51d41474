import "server-only"
import { findProof } from "@/lib/db/sessions"
import { isRecentProof } from "@/lib/domain/proof"
import { Refused } from "@/lib/domain/refusal"
import type { Scene } from "./scene"

/**
 * Refuses a session that has not shown lately who it is: whoever found it open must not make it last. Who acts without
 * one, an operator's script or whose sign-in is under way, has shown it just now.
 */
export async function needRecentProof({ actor, scope, now }: Scene): Promise<void> {
  if (!actor.sessionId) return
  const provedAt = await findProof(scope, actor.sessionId)
  if (!provedAt || !isRecentProof(provedAt, now)) throw new Refused({ kind: "proof-wanted" })
}
