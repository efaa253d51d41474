import "server-only"
import { isPassword } from "@/lib/auth/password"
import { asTryOfAgent, asTryOfFactor, TooEarly } from "@/lib/auth/password-tries"
import { getAgent } from "@/lib/db/agents"
import { findPasskey, notePasskeyUse } from "@/lib/db/passkeys"
import { hasRecoveryCode, takeRecoveryCode } from "@/lib/db/recovery-codes"
import type { Scope } from "@/lib/db/scope"
import { findTimeCode, takeStep } from "@/lib/db/time-codes"
import { reading } from "@/lib/db/transaction"
import type { Actor } from "@/lib/domain/actor"
import type { SentProof } from "@/lib/domain/proof"
import { Refused } from "@/lib/domain/refusal"
import { tell, tellFault } from "@/lib/telemetry/log"
import { subjectOf } from "./challenge"
import { decrypted } from "./encrypted"
import { signCountOf } from "./passkey"
import { hashOfRecoveryCode } from "./recovery-code"
import { stepOfCode } from "./time-code"

/** A proof that was right, and what has to be noted so that it is taken once. */
export type Right =
  | { by: "password" }
  | { by: "time-code"; id: string; step: number }
  | { by: "recovery-code"; hash: string }
  | { by: "passkey"; id: string; signCount: bigint }

const WRONG = {
  password: { password: { key: "passwordWrong" } },
  "time-code": { code: { key: "codeWrong" } },
  "recovery-code": { code: { key: "recoveryCodeWrong" } },
  passkey: { passkey: { key: "passkeyWrong" } },
} as const

/** Judges a proof of an actor's, as one of its tries, which strangers do not have; wrong ones count, and wait, as at the sign-in. Throws `Refused`. */
export async function judged(sent: SentProof, actor: Actor, now: Date): Promise<Right> {
  const ask = () => rightOf(sent, actor, now)
  try {
    const right = await (sent.by === "password" ? asTryOfAgent(actor.agentId, ask) : asTryOfFactor(actor.email, ask))
    if (right) return right
  } catch (error) {
    if (!(error instanceof TooEarly)) throw error
    const [field = ""] = Object.keys(WRONG[sent.by])
    const key = sent.by === "password" ? "credentialsWait" : "attemptsWait"
    const problem = { key, values: { seconds: error.seconds } } as const
    throw new Refused({ kind: "invalid", problems: { [field]: problem } })
  }
  tell("warn", `${sent.by} wrong`)
  throw new Refused({ kind: "invalid", problems: WRONG[sent.by] })
}

/** Takes a proof that was right; refuses it as wrong when it was taken meanwhile. */
export async function takeProof(right: Right, scope: Scope, { agentId }: Actor, now: Date): Promise<void> {
  if (!(await isTakenNow(right, scope, agentId, now))) throw new Refused({ kind: "invalid", problems: WRONG[right.by] })
}

function isTakenNow(right: Right, scope: Scope, agentId: string, now: Date): Promise<boolean> | boolean {
  switch (right.by) {
    case "password":
      return true
    case "time-code":
      return takeStep(scope, right.id, right.step)
    case "recovery-code":
      return takeRecoveryCode(scope, agentId, right.hash, now)
    case "passkey":
      return notePasskeyUse(scope, right.id, right.signCount, now)
  }
}

function rightOf(sent: SentProof, actor: Actor, now: Date): Promise<Right | null> {
  switch (sent.by) {
    case "password":
      return rightPassword(sent.password, actor)
    case "time-code":
      return rightTimeCode(sent.code, actor, now)
    case "recovery-code":
      return rightRecoveryCode(sent.code, actor)
    case "passkey":
      return rightPasskey(sent.passkey, actor, now)
  }
}

function ownRows<Found>({ partnerId }: Actor, read: (scope: Scope) => Promise<Found>): Promise<Found> {
  return reading(partnerId, (db) => read({ db, partnerId }))
}

async function rightPassword(password: string, actor: Actor): Promise<Right | null> {
  const { passwordHash } = await ownRows(actor, (scope) => getAgent(scope, actor.agentId))
  return (await isPassword(password, passwordHash)) ? { by: "password" } : null
}

async function rightTimeCode(code: string, actor: Actor, now: Date): Promise<Right | null> {
  const kept = await ownRows(actor, (scope) => findTimeCode(scope, actor.agentId))
  if (!kept) return null
  const secret = decrypted(kept.secret, actor.agentId)
  if (!secret) {
    tellFault(new Error("A secret of time codes cannot be decrypted: AUTH_SECRET is not what it was when it was kept"))
    return null
  }
  const step = stepOfCode(secret, code, { now, lastStep: kept.lastStep })
  return step === null ? null : { by: "time-code", id: kept.id, step }
}

async function rightRecoveryCode(code: string, actor: Actor): Promise<Right | null> {
  const hash = hashOfRecoveryCode(code)
  const known = await ownRows(actor, (scope) => hasRecoveryCode(scope, actor.agentId, hash))
  return known ? { by: "recovery-code", hash } : null
}

type SentPasskey = Extract<SentProof, { by: "passkey" }>["passkey"]

async function rightPasskey(answer: SentPasskey, actor: Actor, now: Date): Promise<Right | null> {
  const kept = await ownRows(actor, (scope) => findPasskey(scope, answer.id))
  if (kept?.agentId !== actor.agentId) return null
  const signCount = await signCountOf(answer, kept, { subject: subjectOf(actor), now, alone: false })
  return signCount === null ? null : { by: "passkey", id: kept.id, signCount }
}
