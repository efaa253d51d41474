import { describe, expect, test } from "vitest"
import { faultOf, withoutWhatWasTyped } from "./fault"

test.each([
  ["The sea is full", "The sea is full"],
  [`invalid input syntax for type uuid: "tania@fabrikam.example"`, "invalid input syntax for type uuid: …"],
  ["Key (email)=(tania@fabrikam.example) already exists", "Key … already exists"],
  ["no answer from tania.carr@fabrikam.example in time", "no answer from … in time"],
  ["cannot dial +886 912-345-678 now", "cannot dial … now"],
  ["cannot dial 0912345678", "cannot dial …"],
  ["waited 5000 ms", "waited 5000 ms"],
  [`token ${"x".repeat(43)} is over`, "token … is over"],
  ["王小明 is not known", "… is not known"],
  [`Invalid \`create()\` invocation\n{ firstName: "Tania" }\n\nUnique constraint failed`, "Unique constraint failed"],
  ["wrong: 'Tania' and `Carr`", "wrong: … and …"],
])("of %j the log tells %j", (message, told) => {
  expect(withoutWhatWasTyped(message)).toBe(told)
})

test("an endless message is cut", () => {
  expect(withoutWhatWasTyped("no ".repeat(1000)).length).toBeLessThanOrEqual(300)
})

describe("a fault", () => {
  test("is told by its class, code and places; its message stands in no line of its stack", () => {
    const fault = Object.assign(new TypeError(`"Tania" is\n  not 'Carr'`), { code: "P2002", digest: "123" })
    const told = faultOf(fault)
    expect(told).toMatchObject({ type: "TypeError", code: "P2002", digest: "123" })
    expect(told.at).toContain("fault.test.ts")
    expect(JSON.stringify(told)).not.toMatch(/Tania|Carr/)
  })

  test("tells what caused it", () => {
    expect(faultOf(new Error("no answer", { cause: new Error(`no "Tania"`) })).cause).toBe("Error: no …")
  })

  test("that is no error at all is told as text", () => {
    expect(faultOf("broke")).toEqual({ message: "broke" })
  })
})
