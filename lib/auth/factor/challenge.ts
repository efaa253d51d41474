import "server-only"
import { randomUUID } from "node:crypto"
import { z } from "zod"
import { signed, verified } from "@/lib/auth/signed"
import { takeOnce } from "@/lib/db/taken-once"
import type { Actor } from "@/lib/domain/actor"

const FIVE_MINUTES = 5 * 60

/**
 * What a device is asked to sign: a token of ours for `subject`, five minutes long. Nobody has to remember it; that its
 * answer is taken once is noted when it is.
 */
export async function newChallenge(subject: string, now: Date): Promise<Uint8Array<ArrayBuffer>> {
  const token = await signed({ jti: randomUUID() }, { audience: "passkey", subject, now, seconds: FIVE_MINUTES })
  return Uint8Array.from(Buffer.from(token))
}

/** The id of a challenge (base64url, as it was signed); null unless it is one of ours for this subject, and not over. */
export async function idOfChallenge(challenge: string, subject: string, now: Date): Promise<string | null> {
  const token = Buffer.from(challenge, "base64url").toString()
  const claims = z.object({ sub: z.literal(subject), jti: z.guid() }).safeParse(await verified(token, "passkey", now))
  return claims.success ? claims.data.jti : null
}

/** Takes the answer to a challenge; false when one was taken before. */
export function takeAnswer(challengeId: string): Promise<boolean> {
  return takeOnce(`challenge:${challengeId}`, FIVE_MINUTES)
}

/** Who is asked: a session, or an unfinished sign-in. What answers the one is no answer to another. */
export function subjectOf({ agentId, sessionId, signIn }: Pick<Actor, "agentId" | "sessionId" | "signIn">): string {
  if (signIn) return `sign-in ${signIn.id}`
  return sessionId ? `session ${sessionId}` : `agent ${agentId}`
}
