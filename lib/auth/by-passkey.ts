import "server-only"
import { findPasskeyHolder } from "@/lib/db/actors"
import { orBusy } from "@/lib/db/busy"
import { notePasskeyUse } from "@/lib/db/passkeys"
import { inTransaction } from "@/lib/db/transaction"
import type { Actor } from "@/lib/domain/actor"
import { PasskeyAnswer } from "@/lib/domain/proof"
import type { Refusal } from "@/lib/domain/refusal"
import { arrive } from "./arrival"
import type { SignedIn } from "./by-password"
import { passkeyQuestion, signCountOf } from "./factor/passkey"
import { refusalIn } from "./refused-sign-in"
import { throttledPasskey } from "./throttle"

/** Nobody has said who it is yet; the passkey says. */
const SUBJECT = "anybody"
const WRONG: Refusal = { kind: "invalid", problems: { passkey: { key: "passkeyWrong" } } }

/** What the browser asks any passkey that it keeps for this portal to sign. */
export function offerPasskeySignIn() {
  return passkeyQuestion([], SUBJECT, new Date())
}

/** Signs in by a passkey alone: the device has asked for a finger, a face or a PIN, so that it is both factors. */
export async function signInByPasskey(sent: unknown): Promise<SignedIn> {
  const answer = PasskeyAnswer.safeParse(sent)
  if (!answer.success) return { refusal: WRONG }
  try {
    const actor = await orBusy(() => throttledPasskey(answer.data.id, () => actorBehind(answer.data, new Date())))
    return actor ? { refusal: null, step: await arrive(actor, ["passkey"]) } : { refusal: WRONG }
  } catch (error) {
    return { refusal: refusalIn(error, (values) => ({ passkey: { key: "attemptsWait", values } })) }
  }
}

async function actorBehind(answer: PasskeyAnswer, now: Date): Promise<Actor | null> {
  const holder = await findPasskeyHolder(answer.id)
  if (!holder) return null
  const { actor, passkey } = holder
  const signCount = await signCountOf(answer, passkey, { subject: SUBJECT, now, alone: true })
  if (signCount === null) return null
  const { partnerId } = actor
  const used = await inTransaction(partnerId, (db) => notePasskeyUse({ db, partnerId }, passkey.id, signCount, now))
  return used ? actor : null
}
