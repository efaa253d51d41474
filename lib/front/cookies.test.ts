import { expect, test } from "vitest"
import { readableCookies } from "./cookies"

test.each([
  ["language=en; theme=dark", "language=en; theme=dark"],
  ["authjs.callback-url=http%3A%2F%2Flocalhost%3A3000; a=b", "authjs.callback-url=http%3A%2F%2Flocalhost%3A3000; a=b"],
  ["a=b; authjs.callback-url=%; c=d", "a=b; c=d"],
  ["a=b; __Secure-authjs.callback-url=javascript%3A1", "a=b"],
  ["authjs.callback-url=/x", ""],
  ["authjs.callback-url=", ""],
  ["=; ;;=", "=; ;;="],
])("the cookies %s", (sent, kept) => {
  expect(readableCookies(sent)).toBe(kept)
})
