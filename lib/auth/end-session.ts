import "server-only"
import { recordSignOut } from "@/lib/usecases/record-sign-out"
import { findCurrentActor } from "./current-actor"
import { signOut } from "./session"

/** Signs the agent of this request out: on the server first, then in the browser, which goes to the sign-in page. */
export async function endCurrentSession(): Promise<void> {
  const actor = await findCurrentActor()
  if (actor) await recordSignOut(actor, {})
  await signOut({ redirectTo: "/sign-in" })
}
