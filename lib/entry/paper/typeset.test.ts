import { describe, expect, test } from "vitest"
import { given } from "./font-runs"
import { typeset } from "./typeset"

const look = { size: 10, width: 400, weight: "regular", country: null } as const
const set = (text: string, changes: { width?: number; country?: string | null } = {}) =>
  typeset(text, { ...look, ...changes, missing: new Set() })

/** The texts of a line as they stand from left to right. */
const across = (text: string) => set(text).map((line) => line.map((stretch) => stretch.text))

test("a short text is one line, from its left end", () => {
  expect(set("Tania Carr")).toEqual([[{ text: "Tania Carr", font: "TC", isRightToLeft: false, x: 0 }]])
})

test("nothing is one empty line", () => {
  expect(set("")).toEqual([[]])
})

test.each([
  [`of ${given("محمد علي")}, 2026`, ["of ", "محمد علي", ", 2026"]],
  [`${given("שלום")} ${given("עולם")}`, ["שלום", " ", "עולם"]],
  [`${given("שלום")}, ${given("عالم")}: 5`, ["שלום", ", ", "عالم", ": 5"]],
  [given("חברת אלון 2026"), ["2026", "חברת אלון "]],
  ["(محمد)", ["محمد)", "("]],
])("what runs from right to left stays where it was said: %s", (text, stretches) => {
  expect(across(text)).toEqual([stretches])
})

describe("lines", () => {
  const words = "Northwind Cloud confirms that its customer accepted the agreement on 21 November 2026."

  test("end between words, and lose nothing but the blanks there", () => {
    const lines = set(words, { width: 120 })
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.map((line) => line.map(({ text }) => text).join("")).join(" ")).toBe(words)
  })

  test("are no wider than their width, whatever is written", () => {
    for (const text of [
      words,
      "x".repeat(300),
      "王".repeat(100),
      "น้ำผึ้งไทย".repeat(20),
      "محمد".repeat(50),
      "a b ".repeat(80),
    ])
      for (const line of set(text, { width: 120 })) {
        const last = line.at(-1)
        expect(last && last.x < 120).toBe(true)
      }
  })

  test("end where the text does", () => {
    expect(across("two\nlines")).toEqual([["two"], ["lines"]])
  })

  test("keep a short name together", () => {
    const name = given("김민준")
    for (let width = 40; width < 120; width += 5)
      expect(
        set(`customer: ${name}`, { width })
          .flat()
          .filter(({ font }) => font === "KR"),
      ).toHaveLength(1)
  })

  test("of Thai end between its words", () => {
    const lines = set("บริษัทน้ำผึ้งไทยจำกัดมหาชน", { width: 60 })
    expect(lines.map((line) => line[0]?.text)).toEqual([
      expect.stringMatching(/^บริษัท/),
      ...lines.slice(1).map(() => expect.any(String)),
    ])
    expect(lines.length).toBeGreaterThan(1)
  })
})

test("a long text in many scripts is all drawn", () => {
  const missing = new Set<string>()
  const lines = typeset("張伟 Łukasz محمد ".repeat(60), { ...look, missing })
  expect(lines.length).toBeGreaterThan(10)
  expect(missing.size).toBe(0)
})
