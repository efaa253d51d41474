import { expect, test } from "vitest"
import { waitAfter } from "./sign-in-wait"

test.each([
  [1, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [10, 32],
  [14, 512],
  [15, 900],
  [4000, 900],
])("after %i wrong passwords, where five are free, the next may come after %i s", (failures, seconds) => {
  expect(waitAfter(failures, 5)).toBe(seconds)
})
