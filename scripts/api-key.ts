import { parseArgs } from "node:util"
import { z } from "zod"
import { findAgentByEmail } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { ApiKeyName, LIFETIMES, Lifetime, USUAL_LIFETIME } from "@/lib/domain/api-key"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { Failure } from "./lib/failure.mjs"
import { lifetime } from "./lib/lifetime.mjs"

const USAGE = `npm run --silent api-key -- [--app-only] [--days ${LIFETIMES.join("|")}] [--name "..."] <agent email>`

const Options = z.object({
  "app-only": z.boolean().default(false),
  days: z.coerce.number().pipe(Lifetime).default(USUAL_LIFETIME),
  name: ApiKeyName.default("npm run api-key"),
})

// Makes an API key for an agent, and prints its secret and nothing else, so that a program can take it from there.
await lifetime(async () => {
  const { email, days, name, "app-only": appOnly } = options()
  const found = await findAgentByEmail(email)
  if (!found) throw new Failure(`No agent signs in with ${email}: there is none, or it is blocked.`)
  const kind = appOnly ? "app" : "agent"
  const { id, secret } = await makeApiKey(appOnly ? asOperator(found.actor) : found.actor, { name, kind, days })
  console.log(secret)
  // Beside it, so that a program which takes the output gets the key alone.
  if (appOnly) console.error(`The key's ID, for clients that want a client_id: ${id}`)
})

/** Whoever runs this script operates the installation, and may make keys for applications whatever the agent may. */
function asOperator(actor: Actor): Actor {
  return { ...actor, roles: ["global_admin"] }
}

function options() {
  const { values, positionals } = typed()
  const read = Options.safeParse(values)
  const [email, ...more] = positionals
  if (!read.success) throw new Failure(`--${read.error.issues[0]?.path.join(".")} is not as expected: ${USAGE}`)
  if (!email || more.length > 0) throw new Failure(`The address of one agent is needed: ${USAGE}`)
  return { ...read.data, email }
}

function typed() {
  const text = { type: "string" } as const
  try {
    return parseArgs({
      options: { "app-only": { type: "boolean" }, days: text, name: text },
      allowPositionals: true,
    })
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}: ${USAGE}`)
  }
}
