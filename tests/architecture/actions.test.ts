import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { own } from "@/lib/entry/own"

// What a call of an action may say is what its form says: an object that came from the browser is never handed on whole,
// for the use-case behind it may know fields that only programs send.
const PARAMETER = /(\w+): ((?:\{[^}]*\}|[^,{}])+)/g
/** What cannot carry a field of its own: texts and the like, lists, and what is one value to the use-case. */
const SIMPLE =
  /^(string|number|boolean|FormData|unknown|BasedOn|DraftStep|\w+\[\]|"[^"]*")( \| (string|null|"[^"]*"))*$/

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("actions.ts"))
const actions = files.flatMap((file) => {
  const [, ...functions] = readFileSync(`app/${file}`, "utf8").split(/^export async function /m)
  return functions.map((text) => {
    const {
      name = "",
      parameters = "",
      body = "",
    } = /^(?<name>\w+)\((?<parameters>[\s\S]*?)\)(?:: [^\n]*?)? \{\n(?<body>[\s\S]*?)\n\}/.exec(text)?.groups ?? {}
    return { file, name, parameters, body }
  })
})

const objects = actions.flatMap(({ file, name, parameters, body }) =>
  [...parameters.matchAll(PARAMETER)]
    .filter(([, , type = ""]) => !SIMPLE.test(type.trim()))
    .map(([, parameter = ""]) => [`${file} ${name}`, parameter, body] as const),
)

test.each(objects)("%s picks what it takes from %s", (_, parameter, body) => {
  expect(handedOnWhole(parameter, body)).toEqual([])
})

/** Where a parameter stands but in `own(…)` or under a name of its own (`{ values }`). */
function handedOnWhole(parameter: string, body: string): string[] {
  const rest = body
    .replace(new RegExp(`own\\(${parameter}\\b`, "g"), "")
    .replace(new RegExp(`([{,] )${parameter}(?=,| \\})`, "g"), "$1")
  return rest.match(new RegExp(`(\\.\\.\\.)?\\b${parameter}\\b.*`, "g")) ?? []
}

test("all actions are looked at, and one that hands on what it was sent would be found", () => {
  expect(actions.length).toBeGreaterThan(35)
  expect(actions.every(({ name, body }) => name !== "" && body !== "")).toBe(true)
  expect(objects.length).toBeGreaterThan(15)
  expect(handedOnWhole("typed", "return act(correct, { ...typed, customerId })")).toHaveLength(1)
  expect(handedOnWhole("typed", "return act(correct, typed)")).toHaveLength(1)
  expect(handedOnWhole("values", "return answer(saveDraft, { draftId, values })")).toEqual([])
})

test("what a form does not have is not taken, whatever was sent", () => {
  const sent = { reason: "x", anyPhone: true, sent: {}, toString: "y" }
  expect(own(sent, ["reason"])).toEqual({ reason: "x" })
  expect(own({} as typeof sent, ["reason", "toString"])).toEqual({})
  for (const nothing of [null, undefined, 7, "reason", []])
    expect(own(nothing as never, ["reason" as never])).toEqual({})
})
