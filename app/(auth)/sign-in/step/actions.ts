"use server"

import { redirect } from "next/navigation"
import { forgetArrival } from "@/lib/auth/arrival"
import { safeReturnTo } from "@/lib/auth/return-to"
import { signInAddress } from "@/lib/auth/way-back"
import type { Refusal } from "@/lib/domain/refusal"
import { answerOnArrival, goOn } from "@/lib/entry/arriving"
import { own } from "@/lib/entry/own"
import { addPasskey } from "@/lib/usecases/add-passkey"
import { addTimeCodes } from "@/lib/usecases/add-time-codes"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { offerPasskey } from "@/lib/usecases/offer-passkey"
import { offerPasskeyProof } from "@/lib/usecases/offer-passkey-proof"
import { offerTimeCodes } from "@/lib/usecases/offer-time-codes"
import { proveIdentity } from "@/lib/usecases/prove-identity"

type Sent<Act extends (actor: never, input: never) => unknown> = Parameters<Act>[1]

export async function proveOnArrival(returnTo: string, proof: object): Promise<Refusal | null> {
  const sent = { proof } as Sent<typeof proveIdentity>
  const { refusal } = await answerOnArrival(returnTo, proveIdentity, sent)
  return refusal ?? goOn(returnTo)
}

export async function askPasskeyOnArrival(returnTo: string) {
  return answerOnArrival(returnTo, offerPasskeyProof, {})
}

export async function choosePassword(returnTo: string, typed: { newPassword: string }): Promise<Refusal | null> {
  const { refusal } = await answerOnArrival(returnTo, changeMyPassword, own(typed, ["newPassword"]))
  return refusal ?? goOn(returnTo)
}

export async function offerTimeCodesOnArrival(returnTo: string) {
  return answerOnArrival(returnTo, offerTimeCodes, {})
}

export async function addTimeCodesOnArrival(returnTo: string, typed: Sent<typeof addTimeCodes>) {
  return answerOnArrival(returnTo, addTimeCodes, own(typed, ["offer", "code"]))
}

export async function offerPasskeyOnArrival(returnTo: string) {
  return answerOnArrival(returnTo, offerPasskey, {})
}

export async function addPasskeyOnArrival(returnTo: string, typed: { name: string; passkey: unknown }) {
  return answerOnArrival(returnTo, addPasskey, own(typed as Sent<typeof addPasskey>, ["name", "passkey"]))
}

export async function goOnSigningIn(returnTo: string): Promise<Refusal | null> {
  return goOn(returnTo)
}

export async function startOver(returnTo: string): Promise<void> {
  await forgetArrival()
  redirect(signInAddress({ page: safeReturnTo(returnTo), ended: false }))
}
