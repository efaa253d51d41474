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

/**
 * Reads what was changed of something that is kept. The rules see it as a whole, but whatever was not touched stays as it
 * is, right or wrong by the rules of today, and nobody has to put it right on the way to something else.
 */
export function readChanged<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  kept: Readonly<Record<string, string | null>>,
  typed: Readonly<Record<string, string | undefined>>,
  rules: (readable: Partial<z.output<z.ZodObject<Shape>>>) => Problems | null,
): { value: Partial<z.output<z.ZodObject<Shape>>> } | { problems: Problems } {
  const isTouched = (name: string) => typed[name] !== undefined && typed[name] !== (kept[name] ?? "")
  const touched = schema.pick(
    Object.fromEntries(Object.keys(schema.shape).flatMap((name) => (isTouched(name) ? [[name, true]] : []))) as never,
  ) as unknown as z.ZodObject<Shape>
  const whole = Object.fromEntries(Object.entries(kept).map(([name, text]) => [name, text ?? undefined]))
  const parsed = parse(touched, typed)
  const value = "value" in parsed ? parsed.value : readableIn(touched, typed)
  const broken = Object.entries(rules({ ...whole, ...value } as typeof value) ?? {}).filter(([name]) => isTouched(name))
  const problems = { ...Object.fromEntries(broken), ...("problems" in parsed && parsed.problems) }
  return Object.keys(problems).length > 0 ? { problems } : { value }
}
