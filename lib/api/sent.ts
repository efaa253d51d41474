import type { Problems } from "@/lib/domain/problem"
import { parse } from "@/lib/domain/problems-of"
import { problemsWithSize } from "@/lib/domain/text/sent-size"
import type { Answer } from "@/lib/usecases/door/call"
import { isTooDeep } from "./body"
import type { Endpoint } from "./endpoint"
import { errorAnswer } from "./errors"
import { fold } from "./fold"
import type { Speaker } from "./speaker"

type Sent = { params: Record<string, string>; query: Record<string, string>; text: string }
type Fields = Record<string, unknown>
type Read = { value: { params: Fields; query: Fields; body: unknown } } | { answer: Answer }

/** Reads what was sent by the endpoint's schemas, or answers what is wrong with it. A body that is not JSON is wrong too. */
export function readSent(endpoint: Endpoint, sent: Sent, say: Speaker): Read {
  if (endpoint.body && isTooDeep(sent.text))
    return { answer: errorAnswer(800002, say, { description: "The body is nested more than 32 levels deep." }) }
  const body = jsonOf(sent.text)
  if (endpoint.body && body === UNREADABLE)
    return { answer: errorAnswer(800002, say, { description: "The body is not valid JSON." }) }
  const parts = { params: sent.params, query: sent.query, body }
  const value: { params: Fields; query: Fields; body: unknown } = { params: {}, query: {}, body: undefined }
  for (const part of ["params", "query", "body"] as const) {
    const schema = endpoint[part]
    if (!schema) continue
    const tooLarge = problemsWithSize(parts[part])
    if (tooLarge) return { answer: brokenAnswer(tooLarge, say) }
    const read = parse(schema, fold(schema, parts[part]) ?? {})
    if ("problems" in read) return { answer: brokenAnswer(read.problems, say) }
    Object.assign(value, { [part]: read.value })
  }
  return { value }
}

const UNREADABLE = Symbol("unreadable")

/** An empty body is none. */
function jsonOf(text: string): unknown {
  if (text.trim() === "") return undefined
  try {
    return JSON.parse(text)
  } catch {
    return UNREADABLE
  }
}

function brokenAnswer(problems: Problems, say: Speaker): Answer {
  if (problems.customerId) return errorAnswer(900118, say)
  const all = Object.entries(problems)
  const data = all.map(([field, problem]) => `${field || "body"}: ${say.problem(problem)}`)
  // A filter is one text to whoever sends it; what is wrong within is wrong input.
  const isEnum = all.every(([field, { key }]) => key === "choiceWanted" && !field.startsWith("filter."))
  return errorAnswer(isEnum ? 900126 : 800002, say, { description: data.join("; "), data })
}
