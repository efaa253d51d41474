import "server-only"
import { z } from "zod"
import { listApiKeys as read } from "@/lib/db/api-keys"
import { apiKeyState, whoseKeys } from "@/lib/domain/api-key"
import { query } from "./door/query"

/** The agent's API keys, or all of the partner's for a global admin, newest first, each with where it stands. */
export const listApiKeys = query({
  needs: "keys.manage",
  input: z.object({}),
  async run(_, { actor, scope, now }) {
    const keys = await read(scope, whoseKeys(actor))
    return keys.map(({ revokedAt, ...key }) => ({ ...key, state: apiKeyState({ ...key, revokedAt }, now) }))
  },
})
