import { expect, test } from "vitest"
import { z } from "zod"
import { problemsOf } from "./problems-of"

const Form = z.object({
  name: z
    .string()
    .refine((text) => text.length < 3, { error: "firstNameTooLong", params: { max: 2 } })
    .refine(() => false, { error: "characters" }),
  lines: z.array(z.object({ quantity: z.number({ error: "quantityWhole" }) })),
})

function problemsWith(typed: unknown) {
  const { error } = Form.safeParse(typed)
  return error && problemsOf(error)
}

test("each field has its first problem, with the values that its sentence names", () => {
  expect(problemsWith({ name: "long", lines: [] })).toEqual({ name: { key: "firstNameTooLong", values: { max: 2 } } })
})

test("a field within a list is named by its place", () => {
  expect(problemsWith({ name: "x", lines: [{ quantity: 1 }, { quantity: "?" }] })).toEqual({
    name: { key: "characters" },
    "lines.1.quantity": { key: "quantityWhole" },
  })
})

test("what has no word of ours is required", () => {
  expect(problemsWith({ lines: "none" })).toEqual({ name: { key: "required" }, lines: { key: "required" } })
})
