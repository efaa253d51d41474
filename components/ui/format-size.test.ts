import { expect, test } from "vitest"
import { formatSize } from "./format-size"

test.each([
  [1, "0.1 kB"],
  [512, "0.5 kB"],
  [319_488, "312 kB"],
  [1_258_291, "1.2 MB"],
  [10 * 1024 * 1024, "10 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(formatSize(bytes, "en")).toBe(words)
  expect(formatSize(bytes, "zh-TW")).toBe(words)
})
