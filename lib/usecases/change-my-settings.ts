import "server-only"
import { z } from "zod"
import { updateAgent } from "@/lib/db/agents"
import { THEMES } from "@/lib/domain/actor"
import { LANGUAGES } from "@/lib/domain/language"
import { TimeZone } from "@/lib/domain/time-zone"
import { command } from "./door/command"

/** An agent sets the portal's language, its look, or the time zone; what is absent stays. No zone of one's own (null) is the partner's. */
export const changeMySettings = command({
  needs: "self.change",
  input: z.object({
    language: z.enum(LANGUAGES).optional(),
    theme: z.enum(THEMES).nullable().optional(),
    timeZone: TimeZone.nullable().optional(),
  }),
  async run({ language, theme, timeZone }, { actor, scope }) {
    await updateAgent(scope, actor.agentId, {
      ...(language && { language }),
      ...(theme !== undefined && { theme }),
      ...(timeZone !== undefined && { timeZone }),
    })
  },
  logs: () => [{ activity: { action: "settings-changed" } }],
})
