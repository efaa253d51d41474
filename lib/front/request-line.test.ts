import { expect, test } from "vitest"
import { readRequestLine } from "./request-line"

const host = "portal.example:3000"

function read(url: string, headers: Record<string, string> = {}, method = "GET") {
  const all: Record<string, string> = { host, ...headers }
  const request = { method, url, headers: all, headersDistinct: { host: [all.host ?? ""] } }
  const wrong = readRequestLine(request)
  return wrong ? wrong.status : request.url
}

test.each([
  ["/customers?status=missing", "/customers?status=missing"],
  ["/", "/"],
  [`http://${host}/customers?x=1`, "/customers?x=1"],
  [`HTTP://PORTAL.example:3000`, "/"],
  ["http://evil.example/customers", 400],
  [`http://${host}@evil.example/`, 400],
  ["https://portal.example/", 400],
  ["//evil.example/customers", "//evil.example/customers"],
  ["ftp://portal.example:3000/", 400],
  ["javascript:alert(1)", 400],
  ["customers", 400],
  ["*", 400],
  ["", 400],
  ["/%", 400],
  ["/%E0%A4%A", 400],
  ["/%c0%ae%c0%ae/", 400],
  ["/customers/%00", 400],
  ["/customers/%0d%0aSet-Cookie:x", 400],
  ["/%E5%90%88%E7%B4%84", "/%E5%90%88%E7%B4%84"],
  ["/customers?search=%", "/customers?search=%"],
])("the address %s", (url, outcome) => {
  expect(read(url)).toBe(outcome)
})

test.each([
  ["127.0.0.1:3000", "/"],
  ["[::1]:3000", "/"],
  ["localhost", "/"],
  ["portal_1.example.", "/"],
  ["", 400],
  ["evil.example/path", 400],
  ["user@evil.example", 400],
  ["[::1", 400],
  ["a b", 400],
  ["portal.example:99999", 400],
  ["portal.example:port", 400],
  [`${"a".repeat(256)}`, 400],
  ["..", 400],
])("the host %s", (given, outcome) => {
  expect(read("/", { host: given })).toBe(outcome)
})

test.each([
  ["csp.example", "https", "/"],
  ["csp.example, inner:3000", "https, http", "/"],
  ["csp.example", "HTTPS", "/"],
  ["csp.example/", "https", 400],
  ["", "https", 400],
  ["csp.example", "javascript", 400],
])("a proxy that says %s and %s", (forwardedHost, protocol, outcome) => {
  expect(read("/", { "x-forwarded-host": forwardedHost, "x-forwarded-proto": protocol })).toBe(outcome)
})

test.each(["TRACE", "PROPFIND", "LINK", "get", ""])("the method %s is refused", (method) => {
  expect(read("/", {}, method)).toBe(405)
})
