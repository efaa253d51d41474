import type { z } from "zod"
import type { Problem, ProblemKey, Problems } from "./problem"

/** Reads what came by a schema, or says what is wrong with it, by field, in problems of ours: none of zod's words gets further than here. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): { value: z.output<Schema> } | { problems: Problems } {
  const { data, error } = schema.safeParse(raw, { reportInput: true })
  return error ? { problems: problemsOf(error) } : { value: data as z.output<Schema> }
}

/** The first finding of each field. A field is named by its path ("lines.1.quantity"), the whole by "". */
export function problemsOf({ issues }: Pick<z.ZodError, "issues">): Problems {
  const problems: Problems = {}
  for (const issue of issues) {
    const field = issue.path.join(".")
    problems[field] ??= problemOf(issue)
  }
  return problems
}

/** The schemas of the domain carry problem keys as their messages, and the values of a sentence as their parameters. */
function problemOf(issue: z.core.$ZodIssue): Problem {
  if (!isKey(issue.message)) return problemOfShape(issue)
  const values = issue.code === "custom" ? (issue.params as Problem["values"]) : undefined
  return { key: issue.message, ...(values && { values }) }
}

/** What a schema says by its shape alone. */
function problemOfShape(issue: z.core.$ZodIssue): Problem {
  if (issue.input === undefined || issue.input === null) return { key: "required" }
  switch (issue.code) {
    case "invalid_type":
      return { key: WANTED[issue.expected] ?? "formWrong" }
    case "invalid_value":
      return { key: "choiceWanted", values: { choices: issue.values.join(", ") } }
    case "invalid_format":
      return { key: issue.format === "guid" ? "guidWanted" : "formWrong" }
    case "too_big":
      return { key: MOST[issue.origin] ?? "formWrong", values: { max: Number(issue.maximum) } }
    case "too_small":
      return { key: LEAST[issue.origin] ?? "formWrong", values: { min: Number(issue.minimum) } }
    default:
      return { key: "formWrong" }
  }
}

const WANTED: Record<string, ProblemKey> = {
  string: "textWanted",
  number: "numberWanted",
  int: "wholeNumberWanted",
  boolean: "yesOrNoWanted",
  array: "listWanted",
  object: "objectWanted",
  record: "objectWanted",
}
const MOST: Record<string, ProblemKey> = { string: "textTooLong", number: "numberTooLarge", array: "listTooLong" }
const LEAST: Record<string, ProblemKey> = { string: "textTooShort", number: "numberTooSmall", array: "listTooShort" }

/** zod's own messages are sentences, ours are keys: one word in camelCase. */
function isKey(message: string): message is ProblemKey {
  return /^[a-z]+([A-Z][a-z]*)*$/.test(message)
}
