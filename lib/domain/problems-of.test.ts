import { expect, test } from "vitest"
import { z } from "zod"
import { parse } from "./problems-of"

const Form = z.object({
  name: z
    .string()
    .refine((text) => text.length < 3, { error: "firstNameTooLong", params: { max: 2 } })
    .refine(() => false, { error: "characters" }),
  lines: z.array(z.object({ quantity: z.number({ error: "quantityWhole" }) })),
})

test("each field has its first problem, with the values that its sentence names", () => {
  expect(parse(Form, { name: "long", lines: [] })).toEqual({
    problems: { name: { key: "firstNameTooLong", values: { max: 2 } } },
  })
})

test("a field within a list is named by its place", () => {
  expect(parse(Form, { name: "x", lines: [{ quantity: 1 }, { quantity: "?" }] })).toEqual({
    problems: { name: { key: "characters" }, "lines.1.quantity": { key: "quantityWhole" } },
  })
})

test.each<[string, z.ZodType, unknown, object]>([
  ["nothing", z.string(), undefined, { key: "required" }],
  ["null", z.array(z.string()), null, { key: "required" }],
  ["a list for a text", z.string(), [], { key: "textWanted" }],
  ["a text for a number", z.number(), "5", { key: "numberWanted" }],
  ["a half for a whole number", z.number().int(), 0.5, { key: "wholeNumberWanted" }],
  ["a number that is none", z.coerce.number(), "abc", { key: "numberWanted" }],
  ["a text for yes or no", z.boolean(), "yes", { key: "yesOrNoWanted" }],
  ["a text for a list", z.array(z.string()), "x", { key: "listWanted" }],
  ["a list for an object", z.object({}), [], { key: "objectWanted" }],
  ["a text for a record", z.record(z.string(), z.string()), "x", { key: "objectWanted" }],
  ["another word", z.enum(["a", "b"]), "c", { key: "choiceWanted", values: { choices: "a, b" } }],
  ["no GUID", z.guid(), "x", { key: "guidWanted" }],
  ["a long text", z.string().max(2), "abc", { key: "textTooLong", values: { max: 2 } }],
  ["a short text", z.string().min(2), "a", { key: "textTooShort", values: { min: 2 } }],
  ["a large number", z.number().max(2), 3, { key: "numberTooLarge", values: { max: 2 } }],
  ["a small number", z.number().min(2), 1, { key: "numberTooSmall", values: { min: 2 } }],
  ["a long list", z.array(z.any()).max(1), [1, 2], { key: "listTooLong", values: { max: 1 } }],
  ["a short list", z.array(z.any()).min(1), [], { key: "listTooShort", values: { min: 1 } }],
  ["none of several", z.union([z.string(), z.number()]), [], { key: "formWrong" }],
  ["no address", z.url(), "x", { key: "formWrong" }],
  ["what a check refuses without a word", z.string().refine(() => false), "x", { key: "formWrong" }],
])("where the schema has no word of ours, %s is told by its shape", (_, schema, raw, problem) => {
  expect(parse(z.object({ field: schema }), { field: raw })).toEqual({ problems: { field: problem } })
})

test("the whole has no name", () => {
  expect(parse(Form, [])).toEqual({ problems: { "": { key: "objectWanted" } } })
})
