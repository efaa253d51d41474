/** After how long without a request a session is over, in seconds; each request starts that time again. (OWASP ASVS 5.0, 7.3.1) */
export const IDLE_SECONDS = 2 * 60 * 60

/** How long a session lasts at most, however busy, in seconds: a working day. (OWASP ASVS 5.0, 7.3.2) */
export const LONGEST_SECONDS = 12 * 60 * 60

/** Sessions that began before this instant are over. */
export function oldestBeginning(now: Date): Date {
  return new Date(now.getTime() - LONGEST_SECONDS * 1000)
}

/** Sessions that were last used before this instant are over. */
export function oldestUse(now: Date): Date {
  return new Date(now.getTime() - IDLE_SECONDS * 1000)
}

/** One place where an agent is signed in. */
export type OpenSession = {
  id: string
  /** The browser and its system: "Chrome, Windows"; null when the browser did not say. */
  device: string | null
  startedAt: Date
  /** To the minute. */
  lastUsedAt: Date
  /** Whether it is the one that asks. */
  isThis: boolean
}
