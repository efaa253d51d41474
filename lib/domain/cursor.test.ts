import { describe, expect, test } from "vitest"
import { CursorText, cursorText, pageOf } from "./cursor"

const place = { key: "台灣電腦 & co.", id: "30000000-0000-4000-8000-000000000004", side: "after", from: 25 } as const

test("a cursor comes back from the address as it went in, any script", () => {
  const text = cursorText(place)
  expect(encodeURIComponent(text)).toBe(text)
  expect(CursorText.parse(text)).toEqual(place)
})

test.each([null, undefined, "", "nonsense", "W10", cursorText(place).slice(3), btoa('["a",1,"after",0]')])(
  "%j is no cursor, and the list begins at its beginning",
  (text) => expect(CursorText.parse(text)).toBeNull(),
)

describe("a page", () => {
  const keyOf = (row: number) => ({ key: row, id: String(row) })
  const cursor = (key: number, side: "after" | "before", from: number) => ({ key, id: String(key), side, from })

  test("at the beginning of a longer list leads on, not back", () => {
    const page = pageOf([1, 2, 3], null, 2, keyOf)
    expect(page).toMatchObject({ rows: [1, 2], previous: null, from: 0 })
    expect(CursorText.parse(page.next)).toEqual(cursor(2, "after", 2))
  })

  test("at the end leads back, not on", () => {
    const page = pageOf([3], cursor(2, "after", 2), 2, keyOf)
    expect(page).toMatchObject({ rows: [3], next: null, from: 2 })
    expect(CursorText.parse(page.previous)).toEqual(cursor(3, "before", 0))
  })

  test("read backwards comes in the list's order", () => {
    const page = pageOf([4, 3, 2], cursor(5, "before", 2), 2, keyOf)
    expect(page.rows).toEqual([3, 4])
    expect(CursorText.parse(page.previous)).toEqual(cursor(3, "before", 0))
    expect(CursorText.parse(page.next)).toEqual(cursor(4, "after", 4))
  })

  test("of an empty list leads nowhere", () => {
    expect(pageOf([], null, 2, keyOf)).toEqual({ rows: [], previous: null, next: null, from: 0 })
  })
})
