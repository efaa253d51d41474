import type { z } from "zod"
import type { Answer } from "@/lib/usecases/door/call"
import { isTooDeep } from "./body"
import type { Endpoint } from "./endpoint"
import { errorAnswer } from "./errors"
import { fold } from "./fold"
import type { Speaker } from "./speaker"
import { ZOD_WORDS } from "./zod-words"

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
    const read = schema.safeParse(fold(schema, parts[part]) ?? {}, { error: ZOD_WORDS[say.language] })
    if (!read.success) return { answer: brokenAnswer(read.error, say) }
    Object.assign(value, { [part]: read.data })
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

function brokenAnswer({ issues }: z.ZodError, say: Speaker): Answer {
  const data = issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`)
  if (issues.some(({ path }) => path.length === 1 && path[0] === "customerId")) return errorAnswer(900118, say)
  const isEnum = issues.every(({ code }) => code === "invalid_value")
  return errorAnswer(isEnum ? 900126 : 800002, say, { description: data.join("; "), data })
}
