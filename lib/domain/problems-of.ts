import type { z } from "zod"
import type { ProblemKey, Problems } from "./problem"

/**
 * What a schema found wrong, by field, the first finding of each. The schemas of the domain carry problem keys as their
 * messages; a finding without one (a field that must be a text and is an object, say) is "required".
 */
export function problemsOf(error: z.ZodError): Problems {
  const problems: Problems = {}
  for (const issue of error.issues) {
    const field = issue.path.join(".")
    if (problems[field]) continue
    const values =
      issue.code === "custom" && issue.params ? { values: issue.params as Record<string, string | number> } : {}
    problems[field] = { key: isKey(issue.message) ? issue.message : "required", ...values }
  }
  return problems
}

/** zod's own messages are sentences, ours are keys: one word in camelCase. */
function isKey(message: string): message is ProblemKey {
  return /^[a-z]+([A-Z][a-z]*)*$/.test(message)
}
