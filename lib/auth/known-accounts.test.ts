import { afterAll, describe, expect, test } from "vitest"
import { browserOf, withAccount } from "./known-accounts"

const before = process.env.AUTH_SECRET
process.env.AUTH_SECRET = "a secret that is long enough for a test"
afterAll(() => {
  process.env.AUTH_SECRET = before
})

const now = new Date("2026-11-29T10:00:00Z")
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)
const person = (which: number) => `person.${which}@northwind.example`

/** The token of a browser with which so many people signed in, one after the other. */
async function sharedBy(people: number): Promise<string> {
  let token: string | undefined
  for (let which = 1; which <= people; which++) token = await withAccount(token, person(which), now)
  return token ?? ""
}

describe("a browser that many people share", () => {
  test("sends two kilobytes at most, and is known to the newest ten", async () => {
    const token = await sharedBy(60)
    expect(token.length).toBeLessThan(2_048)
    for (let which = 51; which <= 60; which++) expect(await browserOf(token, person(which), now)).not.toBeNull()
    for (const which of [1, 50]) expect(await browserOf(token, person(which), now)).toBeNull()
  })

  test("is known to each by another id, which is new with each sign-in, and the others' stay", async () => {
    const before = await sharedBy(10)
    const ids = await Promise.all(Array.from({ length: 10 }, (_, which) => browserOf(before, person(which + 1), now)))
    expect(new Set(ids).size).toBe(10)
    const after = await withAccount(before, person(3).toUpperCase(), now)
    expect(await browserOf(after, person(3), now)).not.toBe(ids[2])
    expect(await browserOf(after, person(4), now)).toBe(ids[3])
    expect(await browserOf(after, person(1), now)).toBe(ids[0])
  })

  test("is known to each for ninety days after its own last sign-in", async () => {
    const later = await withAccount(await sharedBy(2), person(2), daysLater(60))
    expect(await browserOf(later, person(1), daysLater(89))).not.toBeNull()
    expect(await browserOf(later, person(1), daysLater(91))).toBeNull()
    expect(await browserOf(later, person(2), daysLater(91))).not.toBeNull()
    expect(await browserOf(later, person(2), daysLater(151))).toBeNull()
  })
})

test.each(["", "nonsense", "a.b.c"])("a browser that sends %j is known to nobody", async (token) => {
  expect(await browserOf(token, person(1), now)).toBeNull()
})

test("a browser whose cookie was altered is known to nobody", async () => {
  const token = await sharedBy(1)
  const [head, body, mark] = token.split(".")
  expect(await browserOf([head, `${body}A`, mark].join("."), person(1), now)).toBeNull()
})
