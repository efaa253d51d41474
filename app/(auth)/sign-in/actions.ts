"use server"

import type { Credentials } from "@/components/sign-in/sign-in-form"
import { rememberChoiceOfLanguage, rememberLanguage, rememberTheme } from "@/lib/auth/browser-memory"
import { signInByPasskey as byPasskey, offerPasskeySignIn as offer } from "@/lib/auth/by-passkey"
import { signInByPassword as byPassword } from "@/lib/auth/by-password"
import { signIn } from "@/lib/auth/entra-sign-in"
import { safeReturnTo } from "@/lib/auth/return-to"
import { THEMES } from "@/lib/domain/actor"
import { LANGUAGES } from "@/lib/domain/language"
import type { Refusal } from "@/lib/domain/refusal"
import { onwards } from "@/lib/entry/arriving"
import { own } from "@/lib/entry/own"
import { saidIn } from "@/lib/entry/said-in"

export async function signInByPassword(returnTo: string, credentials: Credentials): Promise<Refusal | null> {
  const signedIn = await byPassword(own(credentials, ["email", "password"]))
  return signedIn.refusal ?? onwards(returnTo, signedIn.step)
}

export async function offerPasskeySignIn() {
  return { refusal: null, output: await offer() }
}

export async function signInByPasskey(returnTo: string, answer: unknown): Promise<Refusal | null> {
  const signedIn = await byPasskey(answer)
  return signedIn.refusal ?? onwards(returnTo, signedIn.step)
}

export async function signInWithMicrosoft(returnTo: string): Promise<void> {
  await signIn("microsoft-entra-id", { redirectTo: safeReturnTo(returnTo) })
}

export async function chooseLanguage(form: FormData): Promise<void> {
  const language = saidIn(form, "language", LANGUAGES)
  if (!language) return
  await rememberLanguage(language)
  await rememberChoiceOfLanguage()
}

export async function chooseTheme(form: FormData): Promise<void> {
  const theme = saidIn(form, "theme", THEMES)
  if (theme) await rememberTheme(theme)
}
