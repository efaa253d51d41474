import "server-only"
import { z } from "zod"
import { updateAgent } from "@/lib/db/agents"
import { insertSession } from "@/lib/db/sessions"
import { LANGUAGES } from "@/lib/domain/language"
import { word } from "@/lib/domain/text/word"
import { command } from "./door/command"

/**
 * An agent has signed in. `chosen` is the language picked on the sign-in page, which becomes the agent's setting;
 * `shown` is the one the page was in, which becomes it when the agent has none yet; `device` tells the agent's sessions
 * apart. Gives the id of the session that begins.
 */
export const recordSignIn = command({
  needs: "self.change",
  input: z.object({
    chosen: z.enum(LANGUAGES).nullable(),
    shown: z.enum(LANGUAGES).nullable(),
    device: word.nullable(),
  }),
  async run({ chosen, shown, device }, { actor, scope, now }) {
    const language = chosen ?? actor.language ?? shown
    if (language && language !== actor.language) await updateAgent(scope, actor.agentId, { language })
    return insertSession(scope, { agentId: actor.agentId, device, now })
  },
  logs: () => [{ activity: { action: "signed-in" } }],
})
