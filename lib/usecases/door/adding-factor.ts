import "server-only"
import { hashOfRecoveryCode, newRecoveryCodes } from "@/lib/auth/factor/recovery-code"
import { arrivalOf, lockAgent } from "@/lib/db/factors"
import { countRecoveryCodes, replaceRecoveryCodes } from "@/lib/db/recovery-codes"
import { Refused } from "@/lib/domain/refusal"
import type { Entry } from "./entry"
import type { Scene } from "./scene"

/**
 * What every act that adds a factor begins with: no other does meanwhile. Whoever is arriving may set up a first one
 * only, or a password alone would be enough to go round the factor that the agent has.
 */
export async function beginAdding({ actor, scope }: Scene): Promise<void> {
  await lockAgent(scope, actor.agentId)
  if (actor.signIn && (await arrivalOf(scope, actor.agentId)).hasFactor) throw new Refused({ kind: "signed-out" })
}

/** Creates recovery codes for an agent that has none left; otherwise returns null. */
export async function firstRecoveryCodes(scene: Scene): Promise<string[] | null> {
  const left = await countRecoveryCodes(scene.scope, scene.actor.agentId)
  return left > 0 ? null : otherRecoveryCodes(scene)
}

/** New recovery codes in the place of those that there were. */
export async function otherRecoveryCodes({ actor, scope, now }: Scene): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(scope, actor.agentId, codes.map(hashOfRecoveryCode), now)
  return codes
}

export function linesOfCodes(codes: readonly string[] | null): Entry[] {
  return codes ? [{ activity: { action: "recovery-codes-made", codes: codes.length } }] : []
}
