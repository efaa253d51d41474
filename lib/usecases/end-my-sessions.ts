import "server-only"
import { z } from "zod"
import { endOtherSessions, endSession } from "@/lib/db/sessions"
import { guid } from "@/lib/domain/fields"
import { command } from "./door/command"

/** An agent signs out elsewhere: in one place, or (null) everywhere but here. What has ended meanwhile changes nothing. */
export const endMySessions = command({
  needs: "self.change",
  wantsProof: true,
  input: z.object({ sessionId: guid.nullable() }),
  async run({ sessionId }, { actor, scope, now }) {
    return sessionId
      ? endSession(scope, actor.agentId, sessionId, now)
      : endOtherSessions(scope, actor.agentId, actor.sessionId, now)
  },
  logs: (_, sessions) => (sessions > 0 ? [{ activity: { action: "sessions-ended", sessions } }] : []),
})
