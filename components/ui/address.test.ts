import { expect, test } from "vitest"
import { address } from "./address"

test("an address says what is not empty, in order", () => {
  expect(address("/customers", { search: "台灣 & Co", status: null, sort: "", order: "down" })).toBe(
    "/customers?search=%E5%8F%B0%E7%81%A3+%26+Co&order=down",
  )
})

test("an address that says nothing has no question mark", () => {
  expect(address("/customers", { status: null })).toBe("/customers")
})
