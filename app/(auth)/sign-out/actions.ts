"use server"

import { redirect } from "next/navigation"
import { findCurrentActor } from "@/lib/auth/current-actor"
import { forgetSession } from "@/lib/auth/session-cookie"
import { recordSignOut } from "@/lib/usecases/record-sign-out"

/** Ends the session on the server, so that no copy of its cookie opens anything, and takes the cookie away. */
export async function signOut(): Promise<void> {
  const actor = await findCurrentActor()
  if (actor) await recordSignOut(actor, {})
  await forgetSession()
  redirect("/sign-in")
}
