import { expect, test } from "vitest"
import { isSameOrigin } from "./same-origin"

const host = "portal.example:3000"

test.each<[string, Record<string, string>, boolean]>([
  ["a page of ours", { "sec-fetch-site": "same-origin" }, true],
  ["a page of a neighbour", { "sec-fetch-site": "same-site", origin: "http://portal.example:3000" }, false],
  ["a page of anybody", { "sec-fetch-site": "cross-site" }, false],
  ["the address line", { "sec-fetch-site": "none" }, false],
  ["a page of ours, in a browser that says the origin only", { origin: "http://portal.example:3000" }, true],
  ["another port", { origin: "http://portal.example" }, false],
  ["another host", { origin: "http://evil.example" }, false],
  ["a page without an origin", { origin: "null" }, false],
  ["nobody who says so", {}, false],
  ["a page of ours, behind a proxy", { origin: "https://csp.example", "x-forwarded-host": "csp.example" }, true],
])("%s", (_, headers, is) => {
  expect(isSameOrigin(new Headers({ host, ...headers }))).toBe(is)
})
