/** More than any cart or subscription keeps; what an offer allows is a rule of the offer. */
const MOST = 1_000_000

/** The whole number in what was typed or sent, or null when there is none: figures only, so that what is counted is what is read. */
export function countIn(typed: unknown): number | null {
  const count = typeof typed === "string" && /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : typed
  return typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= MOST ? count : null
}
