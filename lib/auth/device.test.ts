import { expect, test } from "vitest"
import { deviceOf } from "./device"

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"

test.each([
  [CHROME, "Chrome, Windows"],
  [SAFARI, "Safari, iOS"],
  ["Odd\u0085Browser/1 (x)", "OddBrowser"],
  [null, null],
  ["", null],
])("%s is %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})

test("a browser that says very much is cut", () => {
  expect((deviceOf(`${"x".repeat(5000)}/1 (x)`) ?? "").length).toBeLessThanOrEqual(100)
})
