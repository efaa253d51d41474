import { z } from "zod"
import { innermost } from "./fold"

/** A property that a schema does not know: its name, and the names and places in lists that lead to it. */
export type Stranger = { at: readonly (string | number)[]; name: string }

/**
 * The properties of what was sent that a schema does not know and that say something: nothing that is sent is lost in
 * silence.
 */
export function strangersIn(schema: z.core.$ZodType, sent: unknown, at: Stranger["at"] = []): Stranger[] {
  const inner = innermost(schema)
  if (inner instanceof z.ZodArray && Array.isArray(sent))
    return sent.flatMap((one, place) => strangersIn(inner.element, one, [...at, place]))
  if (!(inner instanceof z.ZodObject) || typeof sent !== "object" || sent === null || Array.isArray(sent)) return []
  const known = knownIn(inner)
  return Object.entries(sent).flatMap(([written, value]) => {
    const mine = known.get(written.toLowerCase())
    if (mine) return strangersIn(mine.field, value, [...at, mine.name])
    return saysNothing(value) ? [] : [{ at, name: written }]
  })
}

type Known = ReadonlyMap<string, { name: string; field: z.core.$ZodType }>
const KNOWN = new WeakMap<z.ZodObject, Known>()

/** The properties of a schema by their names in small letters: made once, for a list may have thousands of it. */
function knownIn(schema: z.ZodObject): Known {
  const known =
    KNOWN.get(schema) ??
    new Map(Object.entries(schema.shape).map(([name, field]) => [name.toLowerCase(), { name, field }]))
  KNOWN.set(schema, known)
  return known
}

/** "lineItems.0.promotionId" */
export function pathOf({ at, name }: Stranger): string {
  return [...at, name].join(".")
}

/** What clients write where they have nothing to say: null, the empty, and what .NET and Java make of a number, a flag or a date that nobody set. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true
  if (typeof value === "string") return value.trim() === "" || value.startsWith("0001-01-01T00:00:00")
  return typeof value === "object" && Object.values(value).every(saysNothing)
}
