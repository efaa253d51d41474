import { z } from "zod"
import { fold } from "./fold"

/** A filter is JSON in a parameter, and its own names come in any letter case too. Gives what it says, null without one. */
export function filterOf<Filter extends z.ZodObject>(filter: Filter) {
  return z
    .string()
    .optional()
    .transform((text, context): z.output<Filter> | null => {
      if (!text) return null
      const read = filter.safeParse(fold(filter, jsonOf(text)))
      if (read.success) return read.data
      context.addIssue({ code: "custom", message: z.prettifyError(read.error) })
      return z.NEVER
    })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
