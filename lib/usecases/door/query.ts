import "server-only"
import type { z } from "zod"
import type { Db } from "@/lib/db/client"
import { type OneInstant, reading } from "@/lib/db/transaction"
import type { Permission } from "@/lib/domain/access"
import type { Actor } from "@/lib/domain/actor"
import { dayIn } from "@/lib/domain/calendar-date"
import { admit } from "./admit"
import { needRecentProof } from "./recent-proof"
import type { Scene, Usecase } from "./scene"

type View<Input extends z.ZodType, Output> = {
  needs: Permission
  /** Asks a session again who it is, unless that was shown lately. */
  wantsProof?: true
  input: Input
  /** For what compares its readings with each other. */
  isolation?: OneInstant
  run: (input: z.output<Input>, scene: Scene) => Promise<Output>
}

/** Shows something: permission, then shape, then the partner's own rows. Changes nothing. */
export function query<Input extends z.ZodType, Output>(view: View<Input, Output>): Usecase<z.input<Input>, Output> {
  const usecase = async (actor: Actor, raw: z.input<Input>, now = new Date()) => {
    const input = admit(actor, view.needs, view.input, raw)
    const { partnerId, timeZone } = actor
    const today = dayIn(timeZone, now)
    const run = async (db: Db) => {
      const scene = { actor, scope: { db, partnerId }, now, today }
      if (view.wantsProof) await needRecentProof(scene)
      return view.run(input, scene)
    }
    return reading(partnerId, run, view.isolation)
  }
  return Object.assign(usecase, { needs: view.needs, input: view.input, wantsProof: view.wantsProof ?? false })
}
