import { z } from "zod"

/** A text in a schema: its place, and how long it may be as it arrives (UTF-16 units); null: without end. */
export type SchemaText = { place: string; limit: number | null }

/** Every text that a schema takes, wherever it stands. */
export function textsOf(schema: z.core.$ZodType, place = ""): SchemaText[] {
  const { def } = schema._zod as unknown as { def: Definition }
  const under = (name: string) => (place ? `${place}.${name}` : name)
  switch (def.type) {
    case "string":
      return isBounded(schema) ? [] : [{ place, limit: limitOf(def.checks ?? []) }]
    case "object":
      return Object.entries(def.shape ?? {}).flatMap(([name, field]) => textsOf(field, under(name)))
    case "array":
      return def.element ? textsOf(def.element, under("#")) : []
    case "pipe":
      // Behind a pipe stands what was read already.
      return def.in ? textsOf(def.in, place) : []
    case "union":
      return (def.options ?? []).flatMap((option) => textsOf(option, place))
    default:
      return def.innerType ? textsOf(def.innerType, place) : []
  }
}

type Check = { _zod: { def: { check?: string; maximum?: number; fn?: unknown; abort?: boolean } } }
type Definition = {
  type: string
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  in?: z.core.$ZodType
  options?: z.core.$ZodType[]
  innerType?: z.core.$ZodType
  checks?: Check[]
}

/** Ids and days are of one form, which is asked by a pattern without alternatives. */
function isBounded(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodGUID || schema instanceof z.ZodISODate
}

/** What is asked first must be the length, and nothing more be asked of a text that is too long. */
function limitOf([first, ...others]: Check[]): number | null {
  const { check, maximum, fn, abort } = first?._zod.def ?? {}
  if (others.length > 0 && !abort) return null
  if (check === "max_length") return maximum ?? null
  return typeof fn === "function" && "limit" in fn ? Number(fn.limit) : null
}
