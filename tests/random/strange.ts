import fc from "fast-check"

/** What has broken other programs: names of prototypes, halves of characters, numbers at the edges, days of no calendar. */
const KNOWN_TROUBLE: unknown[] = [
  ...["", " ", "\u0000", "a\u0000b", "\ud800", "\udc00x", "\u202eabc", "\ufeff", "e\u0301".repeat(60), "👨‍👩‍👧‍👦", "ﷺ"],
  ...["x".repeat(5_000), "9".repeat(400), "İ", "ß", "%00", "%", "../../etc/passwd", "'; drop table customer; --", "{}"],
  ...["2026-02-30", "0000-00-00", "+275760-09-13T00:00:00Z", "-271821-04-20T00:00:00Z", "9999-12-31T23:59:59+14:00"],
  ...["__proto__", "constructor", "toString", "NaN", "null", "true", "1e400", "0x10", "-0", "00000000"],
  ...[0, -0, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53, 2 ** 63, Number.MAX_SAFE_INTEGER],
  ...[null, true, false, [], {}, [[]], [null], JSON.parse('{"__proto__":{"isAdmin":true}}'), { constructor: 1 }],
  ...[JSON.parse('{"toString":null,"hasOwnProperty":1,"length":-1}'), Array(500).fill(0)],
]

/** Texts of any script and none. */
export const strangeText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.uuid(),
  fc.constantFrom(...KNOWN_TROUBLE.filter((value) => typeof value === "string")),
)

/** Values that JSON can carry, of every kind. */
export const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  strangeText,
  fc.constantFrom(...KNOWN_TROUBLE),
  fc.jsonValue({ maxDepth: 3, stringUnit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
)

/** What is no good in the middle of a text that is right otherwise: such a text comes furthest. */
const BLEMISHES = ["\u0000", "\ud800", "\u202e", "\u200b", "\n", "\\", "'", "%", "👩", "x".repeat(300)]

type Change = {
  at: number
  how: "replace" | "spoil" | "remove" | "wrap" | "add"
  by: unknown
  blemish: string
  name: string
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom("replace", "replace", "spoil", "spoil", "remove", "wrap", "add"),
  blemish: fc.constantFrom(...BLEMISHES),
  by: strangeValue,
  name: strangeText,
})

/** What is right to send, with up to three things changed somewhere in it. */
export function mutated(good: unknown): fc.Arbitrary<unknown> {
  return fc.array(change, { maxLength: 3 }).map((changes) => changes.reduce(changed, copied(good)))
}

function changed(whole: unknown, { at, how, by, blemish, name }: Change): unknown {
  const places = placesIn(whole)
  const place = places[at % (places.length + 1)]
  // One more than there are places stands for the whole.
  if (!place) return how === "wrap" ? [whole] : by
  const { holder, key } = place
  if (how === "replace") holder[key] = by
  if (how === "spoil") holder[key] = spoilt(holder[key], blemish)
  if (how === "remove") delete holder[key]
  if (how === "wrap") holder[key] = [holder[key]]
  if (how === "add")
    Object.defineProperty(holder, name, { value: by, enumerable: true, configurable: true, writable: true })
  return whole
}

function spoilt(value: unknown, blemish: string): unknown {
  return typeof value === "string" ? `${value.slice(0, 2)}${blemish}${value.slice(2)}` : blemish
}

type Place = { holder: Record<string, unknown>; key: string }

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null || isMadeByUs(value)) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

/** A copy to change things in. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied)
  if (typeof value !== "object" || value === null || isMadeByUs(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, copied(held)]))
}

/** What can do something, such as a file that was received, is nobody's input: it stays whole, or something else comes. */
function isMadeByUs(value: object): boolean {
  return Object.values(value).some((held) => typeof held === "function")
}
