import "server-only"
import { z } from "zod"
import { newOneTimePassword } from "@/lib/auth/one-time-password"
import { hashPassword } from "@/lib/auth/password"
import { insertAgent } from "@/lib/db/agents"
import { ROLES } from "@/lib/domain/role"
import { signInAddress } from "@/lib/domain/text/email-address"
import { properName } from "@/lib/domain/text/line"
import { command } from "./door/command"

/** A global admin adds an agent. Gives the password for the first sign-in, once; there it has to be changed. */
export const addAgent = command({
  needs: "agents.manage",
  wantsProof: true,
  input: z.object({
    name: properName({ required: "agentNameRequired", tooLong: "agentNameTooLong", max: 100 }),
    email: signInAddress,
    roles: z.array(z.enum(ROLES)).max(ROLES.length),
  }),
  async run({ name, email, roles }, { scope, now }) {
    const oneTimePassword = newOneTimePassword()
    const passwordHash = await hashPassword(oneTimePassword)
    await insertAgent(scope, { name, email, roles, passwordHash, passwordGivenAt: now })
    return { email, oneTimePassword }
  },
  logs: ({ name, roles }) => [{ activity: { action: "agent-added", agent: name, roles } }],
})
