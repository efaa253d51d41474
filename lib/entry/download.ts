import "server-only"
import { languageOfBrowser } from "@/lib/auth/language-of-browser"
import { Refused } from "@/lib/domain/refusal"
import { MESSAGES } from "@/lib/i18n/messages"

/**
 * A route that makes a file. While the portal is too busy to make it, it answers 503 and says so, and when to come back,
 * in the browser's language: the agent's cannot be read either. What else goes wrong is Next's to answer.
 */
export function download<Asked extends unknown[]>(make: (...asked: Asked) => Promise<Response>) {
  return async (...asked: Asked): Promise<Response> => {
    try {
      return await make(...asked)
    } catch (error) {
      if (!(error instanceof Refused && error.refusal.kind === "busy")) throw error
      const said = MESSAGES[await languageOfBrowser()].fault.busyFile
      return new Response(said, { status: 503, headers: { "Retry-After": "5", "Cache-Control": "no-store" } })
    }
  }
}
