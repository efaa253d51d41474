"use server"

import type { Refusal } from "@/lib/domain/refusal"
import { act, answer, answerOfAct } from "@/lib/entry/action"
import { own } from "@/lib/entry/own"
import { addPasskey as addOne } from "@/lib/usecases/add-passkey"
import { addTimeCodes as addCodes } from "@/lib/usecases/add-time-codes"
import { makeRecoveryCodes as make } from "@/lib/usecases/make-recovery-codes"
import { offerPasskey as offerOne } from "@/lib/usecases/offer-passkey"
import { offerTimeCodes as offerCodes } from "@/lib/usecases/offer-time-codes"
import { removeFactor as remove } from "@/lib/usecases/remove-factor"

export async function offerTimeCodes() {
  return answer(offerCodes, {})
}

export async function addTimeCodes(typed: { offer: string; code: string }) {
  return answerOfAct(addCodes, own(typed, ["offer", "code"]))
}

export async function offerPasskey() {
  return answer(offerOne, {})
}

export async function addPasskey(typed: { name: string; passkey: unknown }) {
  return answerOfAct(addOne, own(typed as Parameters<typeof addOne>[1], ["name", "passkey"]))
}

export async function removeFactor(factorId: string): Promise<Refusal | null> {
  return act(remove, { factorId })
}

export async function makeRecoveryCodes() {
  return answerOfAct(make, {})
}
