import "server-only"
import { z } from "zod"
import { endSession } from "@/lib/db/sessions"
import { command } from "./door/command"

/** An agent signs out: the session is ended on the server, so that no copy of its cookie opens anything any more. */
export const recordSignOut = command({
  needs: "self.change",
  input: z.object({}),
  async run(_, { actor, scope, now }) {
    if (actor.sessionId) await endSession(scope, actor.agentId, actor.sessionId, now)
  },
  logs: () => [{ activity: { action: "signed-out" } }],
})
