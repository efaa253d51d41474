"use server"

import { forgetSignIn } from "@/lib/auth/browser-memory"
import { endCurrentSession } from "@/lib/auth/end-session"

export async function signOut(): Promise<void> {
  await forgetSignIn()
  await endCurrentSession()
}
