import { expect, test } from "vitest"
import { readAction } from "./action"

const ID = "40f4d866152ae3e0e0bd18e1cddad9ed65b05c0657"
const call = { "next-action": ID }
type Fields = [name: string, value: string | Blob][]

async function sentForm(fields: Fields, headers: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const written = new Response(form)
  const type = written.headers.get("content-type") ?? ""
  return readAction({ ...headers, "content-type": type }, Buffer.from(await written.arrayBuffer()))
}

async function fieldsIn(read: Awaited<ReturnType<typeof readAction>>) {
  if ("reason" in read) return read.status
  const form = await new Response(new Uint8Array(read.body), { headers: { "Content-Type": read.type } }).formData()
  return [...form]
}

const bound = (which: string, ...more: Fields): Fields => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", which],
  ...more,
  ["email", "a@contoso.example"],
]

test.each<[string, Fields, Record<string, string>]>([
  [
    "a form of a page whose scripts do not run yet",
    [
      [`$ACTION_ID_${ID}`, ""],
      ["language", "zh-TW"],
    ],
    {},
  ],
  [
    "one with arguments",
    bound(`{"id":"${ID}","bound":"$@1"}`, ["$ACTION_1:1", '["/customers?x=1"]'], ["$ACTION_KEY", "k"]),
    {},
  ],
  ["one with none", bound(`{"id":"${ID}","bound":null}`), {}],
  [
    "a call with a form among its arguments",
    [
      ["_1_language", "臺"],
      ["_1_", "\r\n"],
      ["0", '["/","$K1"]'],
    ],
    call,
  ],
])("%s comes out as it went in", async (_, fields, headers) => {
  expect(await fieldsIn(await sentForm(fields, headers))).toEqual(fields)
})

test.each<[string, Fields, Record<string, string>]>([
  ["a form for no action", [["language", "en"]], {}],
  ["a form for three", [1, 2, 3].map((number) => [`$ACTION_ID_${number}`, ""]), {}],
  ["a form whose action is missing", [["$ACTION_REF_1", ""]], {}],
  ["a form whose action is no action", bound("[]"), {}],
  ["a form whose action has more to say", bound(`{"id":"${ID}","bound":null,"then":1}`), {}],
  ["a form whose arguments are missing", bound(`{"id":"${ID}","bound":"$@1"}`), {}],
  ["a form whose arguments are elsewhere", bound(`{"id":"${ID}","bound":"$@2"}`, ["$ACTION_1:2", "[]"]), {}],
  ["a form whose arguments are none", bound(`{"id":"${ID}","bound":"$@1"}`, ["$ACTION_1:1", '["$@1"]']), {}],
  [
    "a form with its arguments twice",
    bound(`{"id":"${ID}","bound":"$@1"}`, ["$ACTION_1:1", "[]"], ["$ACTION_1:1", "[]"]),
    {},
  ],
  [
    "a form with a file",
    [
      [`$ACTION_ID_${ID}`, ""],
      ["file", new Blob(["x"])],
    ],
    {},
  ],
  ["a call without arguments", [["_1_language", "en"]], call],
  [
    "a call with two lists of them",
    [
      ["0", "[]"],
      ["0", "[]"],
    ],
    call,
  ],
  [
    "a call with a form that it does not name",
    [
      ["0", "[]"],
      ["_1_language", "en"],
    ],
    call,
  ],
  [
    "a call with a promise",
    [
      ["0", '["$@1"]'],
      ["1", "[]"],
    ],
    call,
  ],
  [
    "a call with a file",
    [
      ["0", '["$B1"]'],
      ["1", new Blob(["x"])],
    ],
    call,
  ],
])("%s is refused", async (_, fields, headers) => {
  expect(await fieldsIn(await sentForm(fields, headers))).toBe(400)
})

test.each<[string, Record<string, string>, string, number]>([
  ["no boundary", { "content-type": "multipart/form-data" }, "--x--\r\n", 400],
  ["a form that is cut off", { "content-type": "multipart/form-data; boundary=x" }, "--x\r\nContent-Disp", 400],
  ["a form without end", { "content-type": "multipart/form-data; boundary=x" }, "x".repeat(65_537), 413],
  ["what is no action", { "content-type": "text/plain" }, "[]", 405],
  ["a form of the old kind", { "content-type": "application/x-www-form-urlencoded" }, "a=b", 405],
  ["a call in a form of the old kind", { ...call, "content-type": "application/x-www-form-urlencoded" }, "a=b", 415],
  ["a call that is no list", { ...call, "content-type": "text/plain" }, '"a"', 400],
])("%s is refused", async (_, headers, body, status) => {
  expect(await readAction(headers, Buffer.from(body))).toMatchObject({ status })
})

test("arguments come out as they went in, also without a type", async () => {
  expect(await readAction(call, Buffer.from('["/",{"email":"台"}]'))).toEqual({
    body: Buffer.from('["/",{"email":"台"}]'),
    type: "",
  })
})
