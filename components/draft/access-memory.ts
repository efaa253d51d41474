import type { ShownOnce } from "./new-access"

/**
 * What was shown once, for as long as this tab has not said that it is done with it: switching the language on the last
 * step must not cost the password. It lives in the page's memory and nowhere else.
 */
let kept: ShownOnce | null = null

export function keepAccess(access: ShownOnce): void {
  kept = access
}

export function keptAccess(customerId: string): ShownOnce | null {
  return kept?.customerId === customerId ? kept : null
}

export function forgetAccess(): void {
  kept = null
}
