import { expect, test } from "vitest"
import { pathToTell } from "./path-to-tell"

const ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"

test.each([
  ["/", "/"],
  [`/customers/${ID}/account-info?tab=history`, `/customers/${ID}/account-info`],
  ["/v1/offers/CFQ7TTC0LF8Q:0001", "/v1/offers/CFQ7TTC0LF8Q:0001"],
  ["/customers?search=Tania+Carr", "/customers"],
  ["/customers/tania@fabrikam.example", "/customers/…"],
  ["/customers/%E7%8E%8B%E5%B0%8F%E6%98%8E", "/customers/…"],
  ["/customers/0912345678", "/customers/…"],
  [`/documents/${"k".repeat(43)}`, "/documents/…"],
  ["/a#tania@fabrikam.example", "/a"],
])("of %s the log tells %s", (url, told) => {
  expect(pathToTell(url)).toBe(told)
})
