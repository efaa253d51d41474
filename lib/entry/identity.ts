import "server-only"
import { signIn } from "@/lib/auth/entra-sign-in"
import { safeReturnTo } from "@/lib/auth/return-to"

/**
 * Has the agent's tenant ask again who it is, whatever it remembers. Whoever sits at the browser can take these words to
 * the tenant out of its address: that it did ask, its token has to say (`auth_time`, which `max_age` demands), or the
 * session that begins then has no fresh proof.
 */
export async function proveByMicrosoft(page: unknown): Promise<void> {
  await signIn("microsoft-entra-id", { redirectTo: safeReturnTo(page) }, { prompt: "login", max_age: "0" })
}
