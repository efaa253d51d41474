import { z } from "zod"
import { fold } from "./fold"

/** A filter is JSON in a parameter, and its own names come in any letter case too. Gives what it says, null without one. */
export function filterOf<Filter extends z.ZodObject>(filter: Filter) {
  return z
    .string()
    .optional()
    .transform((text, context): z.output<Filter> | null => {
      if (!text) return null
      const json = jsonOf(text)
      if (json === undefined) return refused(context, [{ code: "custom", message: "not valid JSON", path: [] }])
      const read = filter.safeParse(fold(filter, json))
      return read.success ? read.data : refused(context, read.error.issues)
    })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is wrong within the filter is wrong with the parameter. */
function refused(context: z.core.$RefinementCtx, issues: readonly z.core.$ZodIssue[]) {
  for (const { message, path } of issues) {
    context.addIssue({ code: "custom", message: [...path, message].join(": ") })
  }
  return z.NEVER
}
