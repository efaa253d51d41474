/**
 * What this tab knows of each draft, and of each customer's cart, beyond the page that shows it: the newest version it has
 * seen, and the save that is still under way from the page it left. "Back" and the way between steps bring a page as it
 * was made, before what was typed was saved; by this it notices that it is behind. Nothing typed is kept here.
 */
const known = new Map<string, number>()
const underWay = new Map<string, Promise<unknown>>()

export function knownVersion(id: string): number {
  return known.get(id) ?? 0
}

export function rememberVersion(id: string, version: number): void {
  known.set(id, version)
}

/** The page is left, and what was typed last is being saved. */
export function rememberSaving(id: string, save: Promise<unknown>): void {
  underWay.set(id, save)
  const done = () => {
    if (underWay.get(id) === save) underWay.delete(id)
  }
  save.then(done, done)
}

/** The save that is under way, or null. It never fails. */
export function savingOf(id: string): Promise<void> | null {
  return underWay.get(id)?.then(nothing, nothing) ?? null
}

/** The draft has become a customer: every page of it that was made before is behind. */
export function rememberSubmitted(id: string): void {
  known.set(id, Number.POSITIVE_INFINITY)
}

/** The draft was discarded, or the cart ordered: its id may start again. */
export function forgetVersion(id: string): void {
  known.delete(id)
}

function nothing() {}
