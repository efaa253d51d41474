import "server-only"
import type { z } from "zod"
import { insertActivity } from "@/lib/db/activities"
import { orBusy } from "@/lib/db/busy"
import { inTransaction } from "@/lib/db/transaction"
import type { Permission } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import { dayIn } from "@/lib/domain/calendar-date"
import { type Refusal, Refused } from "@/lib/domain/refusal"
import { tellFault } from "@/lib/telemetry/log"
import { admit } from "./admit"
import type { Answer, Call } from "./call"
import type { Entry } from "./entry"
import { GateClosed } from "./gate-closed"
import { keepRefusal, once } from "./once"
import { needRecentProof } from "./recent-proof"
import type { Scene, Usecase } from "./scene"

type Act<Input extends z.ZodType, Output, Settled> = {
  needs: Permission
  /** Asks a session again who it is, unless that was shown lately. */
  wantsProof?: true
  input: Input
  /**
   * What is settled before the transaction begins, on connections of its own, and stands whatever becomes of the act: the
   * count of wrong passwords. Throws `Refused`. A call that arrives twice settles it twice. What it gives, the act is given.
   */
  before?: (input: z.output<Input>, actor: Actor, now: Date) => Promise<Settled>
  run: (input: z.output<Input>, scene: Scene, settled: Settled) => Promise<Output>
  /** What the activity log says of it, in the same transaction; nothing for a step that is no act of its own, such as a draft's next save. */
  logs: (input: z.output<Input>, output: Output, scene: Scene) => Entry[]
}

/** An act, and the same act for a call that may arrive twice: `once` answers refusals too, and throws faults only. */
export type Command<Input, Output> = Usecase<Input, Output> & {
  once: (actor: Actor, raw: Input, call: Call<Output>, now?: Date) => Promise<Answer>
}

/** Changes something: permission, then shape, then one transaction that holds the act and its line in the activity log. All of it, or nothing. */
export function command<Input extends z.ZodType, Output, Settled = void>(
  act: Act<Input, Output, Settled>,
): Command<z.input<Input>, Output> {
  async function perform<Result>(
    actor: Actor,
    raw: unknown,
    now: Date,
    within: (scene: Scene, work: () => Promise<Output>) => Promise<Result>,
  ) {
    const input = admit(actor, act.needs, act.input, raw)
    const settled = (await orBusy(async () => act.before?.(input, actor, now))) as Settled
    try {
      return await onStage(actor, now, (scene) => within(scene, () => actAndLog(act, input, scene, settled)))
    } catch (error) {
      // The act was rolled back; the refusal still gets its own log line.
      if (error instanceof GateClosed) await orTold(onStage(actor, now, (scene) => logTurnedAway(scene, error)))
      throw error
    }
  }

  const usecase = (actor: Actor, raw: z.input<Input>, now = new Date()) => perform(actor, raw, now, (_, work) => work())

  return Object.assign(usecase, {
    needs: act.needs,
    input: act.input,
    wantsProof: act.wantsProof ?? false,
    async once(actor: Actor, raw: z.input<Input>, call: Call<Output>, now = new Date()): Promise<Answer> {
      let refusedInside: Refused | null = null
      try {
        return await perform(actor, raw, now, (scene, work) => {
          refusedInside = null
          return once(scene, call, work, (refused) => {
            refusedInside = refused
            return logTurnedAway(scene, refused)
          })
        })
      } catch (error) {
        if (refusedInside) return refusedAllTheSame(call, refusedInside, error)
        if (!(error instanceof Refused)) throw error
        const answer = call.refuse(error.refusal)
        if (SAYS_NOTHING.includes(error.refusal.kind)) return answer
        const kept = await orTold(onStage(actor, now, (scene) => keepRefusal(scene, call, answer)))
        return kept ?? answer
      }
    },
  })
}

/** Outcomes that say nothing about the call: the next try may be answered otherwise. */
const SAYS_NOTHING: readonly Refusal["kind"][] = ["busy", "unknown"]

/** The act was refused and storing the refusal failed: answer with the refusal anyway. */
function refusedAllTheSame(call: Call<never>, { refusal }: Refused, failure: unknown): Answer {
  tellFault(failure)
  return call.refuse(refusal)
}

/** Failing to log a refusal does not change the refusal; the operator is told. */
async function orTold<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work
  } catch (error) {
    tellFault(error)
    return null
  }
}

function onStage<Result>(actor: Actor, now: Date, work: (scene: Scene) => Promise<Result>): Promise<Result> {
  const today = dayIn(actor.timeZone, now)
  return inTransaction(actor.partnerId, (db) => work({ actor, scope: { db, partnerId: actor.partnerId }, now, today }))
}

async function actAndLog<Input extends z.ZodType, Output, Settled>(
  act: Act<Input, Output, Settled>,
  input: z.output<Input>,
  scene: Scene,
  settled: Settled,
): Promise<Output> {
  if (act.wantsProof) await needRecentProof(scene)
  const output = await act.run(input, scene, settled)
  for (const entry of act.logs(input, output, scene)) await log(scene, entry)
  return output
}

/** Logs refusals by the gate; other refusals are not logged. */
async function logTurnedAway(scene: Scene, refused: Refused): Promise<void> {
  if (refused instanceof GateClosed) await log(scene, refused.entry)
}

async function log({ scope, actor, now }: Scene, entry: Entry): Promise<void> {
  await insertActivity(scope, { ...entry, agentId: actor.agentId, apiKeyId: actor.apiKeyId, at: now })
}
