import { expect, test } from "vitest"
import { hanRuns } from "./han-runs"

test("a Chinese name in an English sentence is a piece of its own", () => {
  expect(hanRuns("王小明, 21 Nov 2026")).toEqual([
    { at: 0, text: "王小明", isHan: true },
    { at: 3, text: ", 21 Nov 2026", isHan: false },
  ])
})

test.each(["Contoso, Ltd.", "カネマ株式会社", ""])("%j is no Chinese", (text) => {
  expect(hanRuns(text).some((run) => run.isHan)).toBe(false)
})
