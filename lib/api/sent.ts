import { z } from "zod"
import type { ProblemKey, Problems } from "@/lib/domain/problem"
import { parse } from "@/lib/domain/problems-of"
import { problemsWithSize } from "@/lib/domain/text/sent-size"
import type { Answer } from "@/lib/usecases/door/call"
import { isTooDeep } from "./body"
import type { Endpoint } from "./endpoint"
import { errorAnswer, problemsTold } from "./errors"
import { fold } from "./fold"
import { saidTwice } from "./said-twice"
import type { Speaker } from "./speaker"
import { pathOf, type Stranger, strangersIn } from "./strangers"

/** What a call says besides its address; each parameter as often as it was sent. */
type Sent = { params: Record<string, string>; query: Record<string, string[]>; text: string }
type Fields = Record<string, unknown>
type Read = { value: { params: Fields; query: Fields; body: unknown } } | { answer: Answer }

/** Reads what was sent by the endpoint's schemas, or answers what is wrong with it. A body that is not JSON is wrong too. */
export function readSent(endpoint: Endpoint, sent: Sent, say: Speaker): Read {
  if (endpoint.body && isTooDeep(sent.text))
    return { answer: errorAnswer(800002, say, { description: "The body is nested more than 32 levels deep." }) }
  const body = jsonOf(sent.text)
  if (endpoint.body && body === UNREADABLE)
    return { answer: errorAnswer(800002, say, { description: "The body is not valid JSON." }) }
  const query = Object.fromEntries(Object.entries(sent.query).map(([name, [first]]) => [name, first]))
  // Before anything looks at what is within.
  const tooLarge = problemsWithSize(query) ?? (endpoint.body ? problemsWithSize(body) : null)
  if (tooLarge) return { answer: brokenAnswer(tooLarge, say) }
  const problems = {
    ...each(strangersAmong(sent.query, endpoint), "notKnownHere"),
    ...each(strangersInBody(body, endpoint), "notKnownHere"),
    ...each(parametersSaidTwice(sent.query), "saidTwice"),
    ...each(endpoint.body ? saidTwice(sent.text) : [], "saidTwice"),
  }
  if (Object.keys(problems).length > 0) return { answer: brokenAnswer(problems, say) }
  const parts = { params: sent.params, query, body }
  const value: { params: Fields; query: Fields; body: unknown } = { params: {}, query: {}, body: undefined }
  for (const part of ["params", "query", "body"] as const) {
    const schema = endpoint[part]
    if (!schema) continue
    const read = parse(schema, fold(schema, parts[part]) ?? {})
    if ("problems" in read) return { answer: brokenAnswer(read.problems, say) }
    Object.assign(value, { [part]: read.value })
  }
  return { value }
}

/** The same thing wrong with each field. */
function each(fields: readonly string[], key: ProblemKey): Problems {
  return Object.fromEntries(fields.map((field) => [field, { key }]))
}

/** The parameters that the endpoint does not know and that say something. */
function strangersAmong(sent: Sent["query"], endpoint: Endpoint): string[] {
  const said = Object.entries(sent).map(([name, values]) => [
    name,
    /^(0|false)$/i.test(values[0] ?? "") ? "" : values[0],
  ])
  return strangersIn(endpoint.query ?? NOTHING, Object.fromEntries(said)).map(pathOf)
}

const NOTHING = z.object({})

/** The parameters that are sent more than once, in whatever letter case, with two values. */
function parametersSaidTwice(sent: Sent["query"]): string[] {
  const values = new Map<string, Set<string>>()
  for (const [name, all] of Object.entries(sent)) {
    const known = values.get(name.toLowerCase()) ?? new Set()
    for (const value of all) known.add(value)
    values.set(name.toLowerCase(), known)
  }
  return [...values].flatMap(([name, all]) => (all.size > 1 ? [name] : []))
}

/** The same of a body, but for what stands on the endpoint's list, and what a client says about a resource: its links, its type. */
function strangersInBody(body: unknown, { body: schema, readOver = {} }: Endpoint): string[] {
  if (!schema) return []
  const listed = new Set(Object.keys(readOver).map((path) => path.toLowerCase()))
  const isExpected = ({ at, name }: Stranger) => {
    const names = [...at, name].map((one) => (typeof one === "number" ? "#" : one.toLowerCase()))
    return names.includes("attributes") || names.includes("links") || listed.has(names.join("."))
  }
  return strangersIn(schema, body)
    .filter((stranger) => !isExpected(stranger))
    .map(pathOf)
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

/** Who sends more than that sends another thing than is described. */
const MOST_TOLD = 20

function brokenAnswer(problems: Problems, say: Speaker): Answer {
  if (problems.customerId) return errorAnswer(900118, say)
  const all = Object.entries(problems)
  const data = problemsTold(problems, say, { most: MOST_TOLD, nameOf: (field) => field || "body" })
  // A filter is one text to whoever sends it; what is wrong within is wrong input.
  const isEnum = all.every(([field, { key }]) => key === "choiceWanted" && !field.startsWith("filter."))
  return errorAnswer(isEnum ? 900126 : 800002, say, { description: data.join("; "), data })
}
