import { z } from "zod"

/**
 * What a client sent, in the spelling of the schema: property names and enum values in any letter case, nulls spelled out
 * or absent. What the schema does not know is left out. (decisions.md, "The wire")
 */
export function fold(schema: z.core.$ZodType, sent: unknown): unknown {
  if (sent === null || sent === undefined) return undefined
  const inner = innermost(schema)
  if (inner instanceof z.ZodArray) return Array.isArray(sent) ? sent.map((one) => fold(inner.element, one)) : sent
  if (inner instanceof z.ZodEnum) return canonical(inner.options.map(String), sent)
  if (inner instanceof z.ZodObject) return foldObject(inner, sent)
  return sent
}

function foldObject(schema: z.ZodObject, sent: unknown): unknown {
  if (typeof sent !== "object" || Array.isArray(sent)) return sent
  const given = new Map(Object.entries(sent as object).map(([name, value]) => [name.toLowerCase(), value]))
  const fields = Object.entries(schema.shape)
    .map(([name, field]) => [name, fold(field, given.get(name.toLowerCase()))] as const)
    .filter(([, value]) => value !== undefined)
  return Object.fromEntries(fields)
}

function canonical(options: readonly string[], sent: unknown): unknown {
  if (typeof sent !== "string") return sent
  return options.find((option) => squeezed(option) === squeezed(sent)) ?? sent
}

/** Some clients write `starts_with`, some `StartsWith`. */
function squeezed(text: string): string {
  return text.replaceAll("_", "").toLowerCase()
}

function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return innermost(schema.unwrap())
  return schema
}
