/**
 * The newest version of each draft, and of each customer's cart, that this tab has seen. "Back" shows a page as it was made, before what was typed on
 * it was saved; by this it notices that it is behind. Only numbers are kept here, never what was typed.
 */
const known = new Map<string, number>()

export function knownVersion(id: string): number {
  return known.get(id) ?? 0
}

export function rememberVersion(id: string, version: number): void {
  known.set(id, version)
}

/** The draft has become a customer: every page of it that was made before is behind. */
export function rememberSubmitted(id: string): void {
  known.set(id, Number.POSITIVE_INFINITY)
}

/** The draft was discarded, or the cart ordered: its id may begin anew. */
export function forgetVersion(id: string): void {
  known.delete(id)
}
