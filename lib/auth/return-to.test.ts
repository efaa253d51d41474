import { expect, test } from "vitest"
import { safeReturnTo } from "./return-to"

test.each([
  ["/customers?status=required#list", "/customers?status=required#list"],
  ["/customers/new/7/review", "/customers/new/7/review"],
  ["/customers/export?status=required", "/customers?status=required"],
  ["/activity-log/archive", "/activity-log"],
  ["/customers/7/proof/archive", "/customers/7/proof"],
  ["/customers/7/records/8/certificate?language=en", "/customers/7/records/8?language=en"],
  ["/customers/7/records/8/evidence/9", "/customers/7/records/8"],
])("after sign-in, back to %s", (wanted, path) => {
  expect(safeReturnTo(wanted)).toBe(path)
})

test.each([
  ["nothing", undefined],
  ["an empty text", ""],
  ["another site", "https://elsewhere.example/"],
  ["another site without a scheme", "//elsewhere.example"],
  ["another site behind a backslash", "/\\elsewhere.example"],
  ["another site behind a tab", "/\t/elsewhere.example"],
  ["another site behind dots", "/.//elsewhere.example"],
  ["a script", "javascript:alert(1)"],
  ["the sign-in page itself", "/sign-in?expired=1"],
  ["the sign-in page in a roundabout way", "/customers/../sign-in"],
  ["an address without end", `/customers?search=${"a".repeat(2_048)}`],
  ["a list of addresses", ["/customers", "/orders"]],
])("after sign-in, %s leads home", (_, wanted) => {
  expect(safeReturnTo(wanted)).toBe("/")
})
