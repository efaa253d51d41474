import { expect, test } from "vitest"
import { isFromHere } from "./same-origin"

const host = "portal.example:3000"
const ours = `http://${host}`

test.each<[string, Record<string, string>, boolean]>([
  ["a page of ours", { "sec-fetch-site": "same-origin", origin: ours }, true],
  ["a page of ours, in a browser that says no origin", { "sec-fetch-site": "same-origin" }, true],
  ["a page of a neighbour", { "sec-fetch-site": "same-site", origin: ours }, false],
  ["a page of anybody", { "sec-fetch-site": "cross-site" }, false],
  ["the address line", { "sec-fetch-site": "none" }, false],
  ["a page of ours, in a browser that says the origin only", { origin: ours }, true],
  ["another port", { origin: "http://portal.example" }, false],
  ["another host", { origin: "http://evil.example" }, false],
  [
    "another host, which says that it is ours",
    { origin: "http://evil.example", "sec-fetch-site": "same-origin" },
    false,
  ],
  ["a page without an origin", { origin: "null" }, false],
  ["what is no origin", { origin: "portal.example:3000" }, false],
  ["nothing at all as an origin", { origin: "" }, false],
  ["nobody who says so", {}, false],
  ["a page of ours, behind a proxy", { origin: "https://csp.example", "x-forwarded-host": "csp.example" }, true],
  ["a page of ours, behind two", { origin: "https://csp.example", "x-forwarded-host": "csp.example, inner" }, true],
])("%s", (_, headers, is) => {
  expect(isFromHere({ host, ...headers })).toBe(is)
})
