import { expect, test } from "vitest"
import { searchable, searchTextOf } from "./customer-search"

test.each([
  [" Contoso, Ltd. ", "contoso, ltd."],
  ["ＣＯＮＴＯＳＯ", "contoso"],
  ["台灣電腦", "台灣電腦"],
  ["ﬁne ①", "fine 1"],
  ["E\u0301CLAIR", "éclair"],
  ["%_\\", "%_\\"],
  ["a\u0000b", "ab"],
])("%j is compared as %j", (typed, compared) => expect(searchable(typed)).toBe(compared))

test("a customer is found by name, domain and id, none of which runs into the next", () => {
  expect(searchTextOf({ companyName: "Contoso", domain: "contoso.onmicrosoft.com", id: "3A" })).toBe(
    "contoso\ncontoso.onmicrosoft.com\n3a",
  )
})
