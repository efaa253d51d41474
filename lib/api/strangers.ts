import { z } from "zod"
import { innermost } from "./fold"

/**
 * The properties of what was sent that a schema does not know and that say something, each by its path
 * ("lineItems.0.promotionId"): nothing that is sent is lost in silence. Of a name that comes in two letter cases the last
 * counts, as for .NET's reader.
 */
export function strangersIn(schema: z.core.$ZodType, sent: unknown, at: readonly string[] = []): string[] {
  const inner = innermost(schema)
  if (inner instanceof z.ZodArray && Array.isArray(sent))
    return sent.flatMap((one, place) => strangersIn(inner.element, one, [...at, String(place)]))
  if (!(inner instanceof z.ZodObject) || typeof sent !== "object" || sent === null || Array.isArray(sent)) return []
  const known = new Map(Object.entries(inner.shape).map(([name, field]) => [name.toLowerCase(), { name, field }]))
  return Object.entries(sent).flatMap(([written, value]) => {
    const mine = known.get(written.toLowerCase())
    if (mine) return strangersIn(mine.field, value, [...at, mine.name])
    return saysNothing(value) ? [] : [[...at, written].join(".")]
  })
}

/** What clients write where they have nothing to say: null, the empty, and what .NET and Java make of a number, a flag or a date that nobody set. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true
  if (typeof value === "string") return value.trim() === "" || value.startsWith("0001-01-01T00:00:00")
  return typeof value === "object" && Object.values(value).every(saysNothing)
}
