"use server"

import { redirect } from "next/navigation"
import { forgetSession } from "@/lib/auth/session-cookie"
import { answer } from "@/lib/entry/action"
import { recordSignOut } from "@/lib/usecases/record-sign-out"

/**
 * Ends the session on the server, so that no copy of its cookie opens anything, and takes the cookie away. It goes also
 * when the database cannot be asked: this browser is left, and the session ends by itself when it is not used.
 */
export async function signOut(): Promise<void> {
  await answer(recordSignOut, {})
  await forgetSession()
  redirect("/sign-in")
}
