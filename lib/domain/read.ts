import type { z } from "zod"
import type { Problems } from "./problem"
import { parse } from "./problems-of"

/**
 * Reads what was typed by its schema, and asks the rules of every field that could be read, so that all that is wrong is
 * told at once: a phone number that nobody can dial is told beside a name that is missing.
 */
export function read<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  typed: Readonly<Record<string, unknown>>,
  rules: (readable: Partial<z.output<z.ZodObject<Shape>>>) => Problems | null,
): { value: z.output<z.ZodObject<Shape>> } | { problems: Problems } {
  const parsed = parse(schema, typed)
  if ("value" in parsed) {
    const problems = rules(parsed.value)
    return problems && Object.keys(problems).length > 0 ? { problems } : parsed
  }
  return { problems: { ...rules(readableIn(schema, typed)), ...parsed.problems } }
}

function readableIn<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, typed: Readonly<Record<string, unknown>>) {
  const fields: [string, z.core.$ZodType][] = Object.entries(schema.shape)
  const readable = fields.flatMap(([name, field]) => {
    const parsed = (field as z.ZodType).safeParse(typed[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return Object.fromEntries(readable) as Partial<z.output<z.ZodObject<Shape>>>
}
