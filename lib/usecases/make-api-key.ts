import "server-only"
import { z } from "zod"
import { hashOfSecret, newApiSecret } from "@/lib/auth/api-secret"
import { insertApiKey } from "@/lib/db/api-keys"
import { refusalToAct } from "@/lib/domain/access"
import { API_KEY_KINDS, ApiKeyName, expiryOf, Lifetime } from "@/lib/domain/api-key"
import { refuseIf } from "@/lib/domain/refusal"
import { command } from "./door/command"

/** An agent makes a key for a program that calls the API: as itself, or, a global admin, as an application. Gives the secret, once. */
export const makeApiKey = command({
  needs: "keys.manage",
  // A key lasts longer than any session: whoever found one open makes none.
  wantsProof: true,
  input: z.object({ name: ApiKeyName, kind: z.enum(API_KEY_KINDS), days: Lifetime }),
  async run({ name, kind, days }, { actor, scope, now }) {
    if (kind === "app") refuseIf(refusalToAct(actor, "app-keys.manage"))
    const secret = newApiSecret()
    const id = await insertApiKey(scope, {
      ...{ kind, name, agentId: actor.agentId, hash: hashOfSecret(secret) },
      ...{ createdAt: now, expiresAt: expiryOf(now, days) },
    })
    return { id, secret }
  },
  logs: ({ name, kind }) => [{ activity: { action: "api-key-made", name, kind } }],
})
