"use server"

import { forgetSignIn } from "@/lib/auth/browser-memory"
import { signOut as endSession } from "@/lib/auth/session"

export async function signOut(): Promise<void> {
  await forgetSignIn()
  await endSession({ redirectTo: "/sign-in" })
}
