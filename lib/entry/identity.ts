import "server-only"
import { signIn } from "@/lib/auth/entra-sign-in"
import { safeReturnTo } from "@/lib/auth/return-to"

/** Has the agent's tenant ask again who it is, whatever it remembers; the session that begins then has just been proved. */
export async function proveByMicrosoft(page: unknown): Promise<void> {
  await signIn("microsoft-entra-id", { redirectTo: safeReturnTo(page) }, { prompt: "login" })
}
