import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { readArguments } from "./arguments"

// React's own writer of what a page sends to a server action.
const { encodeReply } = createRequire(import.meta.url)("next/dist/compiled/react-server-dom-webpack/client.node") as {
  encodeReply(value: unknown, options?: { temporaryReferences: Map<string, unknown> }): Promise<string | FormData>
}
const lines = [{ offerId: "A:1:2", quantity: "5" }]

test.each<[string, unknown[]]>([
  ["nothing", []],
  ["texts, numbers, truths and nothing", ["", "台灣", 5, -1.5, true, null]],
  ["what JSON lacks", [undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, new Date(0)]],
  ["texts that look like React's", ["$", "$K1", "$@1", "$undefined", "$$"]],
  ["objects in lists in objects", [{ lines: [{ a: { b: ["$"] } }] }]],
  ["the same thing twice", [{ lines }, lines, { more: lines }]],
])("%s is read as React writes it", async (_, given) => {
  const text = await encodeReply(given)
  expect(readArguments(text as string, new Set())).toBe(text)
})

test("a form among the arguments is named", async () => {
  const form = new FormData()
  form.set("language", "en")
  const written = (await encodeReply(["/", form])) as FormData
  const forms = new Set<string>()
  expect(readArguments(String(written.get("0")), forms)).toBe('["/","$K1"]')
  expect(forms).toEqual(new Set(["1"]))
})

test("what cannot be sent, such as the event of a click, is nothing", async () => {
  class Click {}
  const text = await encodeReply(["id", new Click()], { temporaryReferences: new Map() })
  expect(text).toBe('["id","$T"]')
  expect(readArguments(text as string, new Set())).toBe('["id","$undefined"]')
})

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)
const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`
/** Lists of the one before, twice: each doubles what there is to read. */
const doubling = `[${["[1,1]", ...Array.from({ length: 30 }, (_, at) => `["$0:${at}","$0:${at}"]`)].join(",")}]`

test.each([
  ["no JSON", "[1,"],
  ["no list", '{"a":1}'],
  ["nothing", ""],
  ["a text alone", '"$K1"'],
  ["a promise", '["$@1"]'],
  ["a function of the server", '["$h1"]'],
  ["a stream", '["$R1"]'],
  ["bytes", '["$A1"]'],
  ["a file", '["$B1"]'],
  ["a map", '["$Q1"]'],
  ["a set", '["$W1"]'],
  ["an iterator", '["$i1"]'],
  ["a number without end", `["$n${"9".repeat(10_000)}"]`],
  ["a part of the body", '["$1"]'],
  ["the whole in itself", '["$0"]'],
  ["a list in itself", '[["$0:0"]]'],
  ["what comes later", '["$0:1",[]]'],
  ["what is not there", '[[],"$0:0:none"]'],
  ["what every object has", '[{},"$0:0:constructor","$0:0:__proto__"]'],
  ["a day of no calendar", '["$Dnow"]'],
  ["lists in lists without end", deep(100_000)],
  ["more than there is room for", doubling],
  [
    "more names than an act could have",
    JSON.stringify([Object.fromEntries(numbers(10_001).map((at) => [`k${at}`, 1]))]),
  ],
  ["more of them than an act takes", JSON.stringify(numbers(21))],
])("%s is no argument", (_, text) => {
  expect(readArguments(text, new Set())).toBeNull()
})

test("lists may lie 32 deep in each other, no deeper", () => {
  expect(readArguments(deep(32), new Set())).toBe(deep(32))
  expect(readArguments(deep(33), new Set())).toBeNull()
})
