import { z } from "zod"
import { readGuid } from "@/lib/domain/guid"

/**
 * What a client sent, in the spelling of the schema: property names and enum values in any letter case, nulls spelled out
 * or absent, numbers, yes and no also as texts, ids as .NET writes them. What the schema does not know is left out:
 * `strangersIn` tells of it. (decisions.md, "The wire")
 */
export function fold(schema: z.core.$ZodType, sent: unknown): unknown {
  if (sent === null || sent === undefined) return undefined
  const inner = innermost(schema)
  if (inner instanceof z.ZodArray) return Array.isArray(sent) ? sent.map((one) => fold(inner.element, one)) : sent
  if (inner instanceof z.ZodEnum) return canonical(inner.options.map(String), sent)
  if (inner instanceof z.ZodObject) return foldObject(inner, sent)
  if (inner instanceof z.ZodNumber) return numberOf(sent)
  if (inner instanceof z.ZodBoolean) return yesOrNoOf(sent)
  if (inner instanceof z.ZodGUID && typeof sent === "string") return readGuid(sent) ?? sent
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

/** .NET's reader takes "5" for 5. */
function numberOf(sent: unknown): unknown {
  return typeof sent === "string" && /^\s*[+-]?\d{1,15}(\.\d{1,15})?\s*$/.test(sent) ? Number(sent) : sent
}

/** .NET's reader takes "true", "True", 1 and their opposites. */
function yesOrNoOf(sent: unknown): unknown {
  const word = String(sent).trim().toLowerCase()
  if (word === "true" || sent === 1) return true
  return word === "false" || sent === 0 ? false : sent
}

/** The schema beneath what only says that it may be absent. */
export function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return innermost(schema.unwrap())
  return schema
}
