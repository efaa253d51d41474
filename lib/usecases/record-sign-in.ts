import "server-only"
import { z } from "zod"
import { updateAgent } from "@/lib/db/agents"
import { arrivalOf } from "@/lib/db/factors"
import type { Scope } from "@/lib/db/scope"
import { insertSession } from "@/lib/db/sessions"
import { endSignIn, findSignIn, insertSignIn } from "@/lib/db/sign-ins"
import type { Actor } from "@/lib/domain/actor"
import { LANGUAGES } from "@/lib/domain/language"
import { nextStep, PROOFS, type Proof, provedByMicrosoft, type SignInStep } from "@/lib/domain/proof"
import { Refused } from "@/lib/domain/refusal"
import { word } from "@/lib/domain/text/word"
import { command } from "./door/command"

/** The session that began; or what the sign-in still lacks, and its id. */
type Outcome = { sessionId: string; proofs: readonly Proof[] } | { signInId: string; step: SignInStep }

/**
 * An agent has shown who it is by `proofs`, or goes on with a sign-in: its session begins, unless something is missing.
 * `chosen` is the language picked on the sign-in page, which becomes the agent's setting; `shown` is the one the page was
 * in, which becomes it when the agent has none yet; `device` tells the agent's sessions apart; `authTime` is what
 * Microsoft's token says of when it asked.
 */
export const recordSignIn = command({
  needs: "session.begin",
  input: z.object({
    proofs: z.array(z.enum(PROOFS)).max(PROOFS.length),
    chosen: z.enum(LANGUAGES).nullable(),
    shown: z.enum(LANGUAGES).nullable(),
    device: word.nullable(),
    authTime: z.number().nullable().default(null),
  }),
  async run({ chosen, shown, device, authTime, ...input }, { actor, scope, now }): Promise<Outcome> {
    const { agentId, signIn } = actor
    const proofs = signIn ? await proofsOf(scope, signIn.id, now) : input.proofs
    const step = nextStep({ ...(await arrivalOf(scope, agentId)), proofs })
    if (step) return { step, signInId: signIn?.id ?? (await insertSignIn(scope, { agentId, proofs, now })) }
    if (signIn && !(await endSignIn(scope, signIn.id, now))) throw new Refused({ kind: "signed-out" })
    await takeLanguage(scope, actor, chosen ?? actor.language ?? shown)
    const provedAt = proofs.includes("microsoft") ? provedByMicrosoft(authTime, now) : now
    return { sessionId: await insertSession(scope, { agentId, device, provedAt, now }), proofs }
  },
  // What is not finished opens nothing, and is no line.
  logs: (_, outcome) => ("sessionId" in outcome ? [{ activity: { action: "signed-in", by: outcome.proofs } }] : []),
})

async function proofsOf(scope: Scope, signInId: string, now: Date): Promise<readonly Proof[]> {
  const signIn = await findSignIn(scope, signInId, now)
  if (!signIn) throw new Refused({ kind: "signed-out" })
  return signIn.proofs
}

async function takeLanguage(scope: Scope, actor: Actor, language: Actor["language"]): Promise<void> {
  if (language && language !== actor.language) await updateAgent(scope, actor.agentId, { language })
}
