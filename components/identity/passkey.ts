"use client"

import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser"
import type { Refusal } from "@/lib/domain/refusal"

export type Asked<Options> = { refusal: Refusal } | { refusal: null; output: Options }
export type AskToSign = () => Promise<Asked<PublicKeyCredentialRequestOptionsJSON>>
export type AskToMake = () => Promise<Asked<PublicKeyCredentialCreationOptionsJSON>>

/** The device did not sign: it has no passkey for this portal, or its owner turned back. */
const NOT_SIGNED: Refusal = { kind: "invalid", problems: { passkey: { key: "passkeyWrong" } } }

/** Has a passkey sign what the portal asks, and sends that. Null is done, anything else is why not. */
export async function signByPasskey(ask: AskToSign, send: (passkey: unknown) => Promise<Refusal | null>) {
  const asked = await ask()
  if (asked.refusal) return asked.refusal
  const signed = await startAuthentication({ optionsJSON: asked.output }).catch(() => null)
  return signed ? send(plain(signed)) : NOT_SIGNED
}

/** Has the device make a passkey, and sends that. */
export async function makePasskey(ask: AskToMake, send: (passkey: unknown) => Promise<Refusal | null>) {
  const asked = await ask()
  if (asked.refusal) return asked.refusal
  const made = await startRegistration({ optionsJSON: asked.output }).catch(() => null)
  return made ? send(plain(made)) : NOT_SIGNED
}

/** Without what only the browser knows how to read: actions are sent plain objects. */
function plain(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer))
}
