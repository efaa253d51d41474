import "server-only"
import type { z } from "zod"
import { insertActivity } from "@/lib/db/activities"
import { inTransaction } from "@/lib/db/transaction"
import type { Permission } from "@/lib/domain/access"
import { dayIn } from "@/lib/domain/calendar-date"
import { admit } from "./admit"
import type { Entry } from "./entry"
import { GateClosed } from "./gate-closed"
import type { Scene, Usecase } from "./scene"

type Act<Input extends z.ZodType, Output> = {
  needs: Permission
  input: Input
  run: (input: z.output<Input>, scene: Scene) => Promise<Output>
  /** What the activity log says of it, in the same transaction; nothing for a step that is no act of its own, such as a draft's next save. */
  logs: (input: z.output<Input>, output: Output, scene: Scene) => Entry[]
}

/** Changes something: permission, then shape, then one transaction that holds the act and its line in the activity log. All of it, or nothing. */
export function command<Input extends z.ZodType, Output>(act: Act<Input, Output>): Usecase<z.input<Input>, Output> {
  return async (actor, raw, now = new Date()) => {
    const input = admit(actor, act.needs, act.input, raw)
    const today = dayIn(actor.timeZone, now)
    const inScene = <Result>(work: (scene: Scene) => Promise<Result>) =>
      inTransaction((db) => work({ actor, scope: { db, partnerId: actor.partnerId }, now, today }))
    try {
      return await inScene(async (scene) => {
        const output = await act.run(input, scene)
        for (const entry of act.logs(input, output, scene)) await log(scene, entry)
        return output
      })
    } catch (error) {
      // The act went with its transaction; that the customer was turned away is worth a line of its own.
      if (error instanceof GateClosed) await inScene((scene) => log(scene, error.entry))
      throw error
    }
  }
}

async function log({ scope, actor, now }: Scene, entry: Entry): Promise<void> {
  await insertActivity(scope, { ...entry, agentId: actor.agentId, at: now })
}
