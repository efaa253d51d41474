import "./installation"
import { randomUUID } from "node:crypto"
import { Secret, TOTP } from "otpauth"
import { hashPassword } from "@/lib/auth/password"
import { findActor, findArriving } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import type { Proof } from "@/lib/domain/proof"
import { addPasskey } from "@/lib/usecases/add-passkey"
import { addTimeCodes } from "@/lib/usecases/add-time-codes"
import { offerPasskey } from "@/lib/usecases/offer-passkey"
import { offerTimeCodes } from "@/lib/usecases/offer-time-codes"
import { proveIdentity } from "@/lib/usecases/prove-identity"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { NORTHWIND } from "@/prisma/seed/partners"
import { Authenticator } from "@/tests/authenticator"
import { database } from "./owner"
import { agent, now, refusalTo } from "./world"

export const boss = await agent("global.admin@northwind.example")
export const PASSWORD = "concord-demo"
export const passwordHash = await hashPassword(PASSWORD)
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
export const wrong = (field: string, key: string) => ({ kind: "invalid", problems: { [field]: { key } } })

/** Adds an agent that nothing happened to yet. */
export async function newAgent(): Promise<Actor> {
  const email = `${randomUUID()}@northwind.example`
  const roles = ["sales_agent" as const]
  await database().agent.create({ data: { partnerId: NORTHWIND, name: "Ada", email, roles, passwordHash } })
  return agent(email)
}

/** Signs in by proofs that were judged already: the agent of the session, or of the sign-in that lacks something. */
export async function arrive(
  actor: Actor,
  proofs: Proof[] = ["password"],
  { at = now, authTime = null }: { at?: Date; authTime?: number | null } = {},
): Promise<Actor> {
  const outcome = await recordSignIn(actor, { proofs, chosen: null, shown: null, device: null, authTime }, at)
  const { partnerId, agentId } = actor
  const found =
    "sessionId" in outcome
      ? await findActor({ partnerId, agentId, sessionId: outcome.sessionId }, at)
      : await findArriving({ partnerId, signInId: outcome.signInId }, at)
  if (!found) throw new Error("Nobody arrived")
  return found
}

export const codeOf = (secret: string, at = now) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() })

export async function withTimeCodes(actor: Actor) {
  const { secret, offer } = await offerTimeCodes(actor, {}, now)
  const { recoveryCodes } = await addTimeCodes(actor, { offer, code: codeOf(secret, later(-30)) }, now)
  return { secret, recoveryCodes: recoveryCodes ?? [] }
}

export async function withPasskey(actor: Actor, device = new Authenticator(), name = "Laptop") {
  const { recoveryCodes } = await addPasskey(
    actor,
    { name, passkey: device.make(await offerPasskey(actor, {}, now)) },
    now,
  )
  return { device, recoveryCodes }
}

export const prove = (actor: Actor, by: "time-code" | "recovery-code", code: string, at = now) =>
  refusalTo(proveIdentity(actor, { proof: { by, code } }, at))
