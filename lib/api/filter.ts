import { z } from "zod"
import type { Problems } from "@/lib/domain/problem"
import { parse } from "@/lib/domain/problems-of"
import { fold } from "./fold"
import { saidTwice } from "./said-twice"
import { pathOf, strangersIn } from "./strangers"

/** A filter is JSON in a parameter, and its own names come in any letter case too. Gives what it says, null without one. */
export function filterOf<Filter extends z.ZodObject>(filter: Filter) {
  return z
    .string()
    .optional()
    .transform((text, context): z.output<Filter> | null => {
      if (!text) return null
      const json = jsonOf(text)
      const strangers = strangersIn(filter, json).map(
        (stranger) => [pathOf(stranger), { key: "notKnownHere" }] as const,
      )
      const twice = json === undefined ? [] : saidTwice(text).map((path) => [path, { key: "saidTwice" }] as const)
      if (strangers.length + twice.length > 0) return refused(context, Object.fromEntries([...strangers, ...twice]))
      const read = json === undefined ? { problems: NO_JSON } : parse(filter, fold(filter, json) ?? {})
      return "value" in read ? read.value : refused(context, read.problems)
    })
}

const NO_JSON: Problems = { "": { key: "jsonWanted" } }

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is wrong within the filter is wrong with the parameter: `filter.field`. */
function refused(context: z.core.$RefinementCtx, problems: Problems) {
  for (const [field, { key, values }] of Object.entries(problems)) {
    context.addIssue({ code: "custom", message: key, params: values, path: field.split(".").filter(Boolean) })
  }
  return z.NEVER
}
