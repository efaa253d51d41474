import type { Language } from "./language"
import type { Partner } from "./partner"
import type { SignInStep } from "./proof"
import type { Role } from "./role"

/** Who acts for one partner. Every act and every view is asked for by an actor. `timeZone` is an IANA name. */
export type Actor = {
  /**
   * A person; a person whose sign-in is not finished, to whom nothing is open but what finishes it; or an application of
   * the partner's: then `agentId` is who answers for it, and roles do not count.
   */
  kind: "agent" | "arriving" | "app"
  agentId: string
  /** The session that acts; null where there is none, such as at sign-in. */
  sessionId: string | null
  /** The agent's unfinished sign-in and its next step (null: none). */
  signIn?: { id: string; step: SignInStep | null }
  /** The API key that the call showed; null on the screens. */
  apiKeyId: string | null
  partnerId: string
  name: string
  email: string
  roles: readonly Role[]
  language: Language | null
  theme: Theme | null
  timeZone: string
  partner: Partner
}

export const THEMES = ["light", "dark"] as const
export type Theme = (typeof THEMES)[number]
