import "server-only"
import { z } from "zod"
import { getApiKey, revokeApiKey as revoke } from "@/lib/db/api-keys"
import { whoseKeys } from "@/lib/domain/api-key"
import { guid } from "@/lib/domain/fields"
import { command } from "./door/command"

/** An agent revokes a key of its own, a global admin anybody's: it opens nothing any more. Revoking it again changes nothing. */
export const revokeApiKey = command({
  needs: "keys.manage",
  input: z.object({ apiKeyId: guid }),
  async run({ apiKeyId }, { actor, scope, now }) {
    const { name } = await getApiKey(scope, whoseKeys(actor), apiKeyId)
    return { name, revoked: await revoke(scope, apiKeyId, { revokedById: actor.agentId, revokedAt: now }) }
  },
  logs: (_, { name, revoked }) => (revoked ? [{ activity: { action: "api-key-revoked", name } }] : []),
})
