import "server-only"
import { safeReturnTo } from "@/lib/auth/return-to"
import { signIn } from "@/lib/auth/session"

/** Has the agent's tenant ask again who it is, whatever it remembers; the session that begins then has just been proved. */
export async function proveByMicrosoft(page: unknown): Promise<void> {
  await signIn("microsoft-entra-id", { redirectTo: safeReturnTo(page) }, { prompt: "login" })
}
