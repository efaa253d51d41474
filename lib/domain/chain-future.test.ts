import { expect, test } from "vitest"
import { BEFORE_THE_FIRST, breachIn, linkHash } from "./chain"

const now = new Date("2026-11-29T12:00:00Z")

/** What is found in a chain of one confirmation, recorded and accepted then, sealed at an instant or not yet. */
function found(recordedAt: string, acceptedOn: string, sealedAt?: string) {
  const facts = { id: "a", acceptedOn, recordedAt }
  const content = JSON.stringify(facts)
  const hash = linkHash(BEFORE_THE_FIRST, content)
  const seals = sealedAt ? [{ position: 1, hash, sealedAt: new Date(sealedAt) }] : []
  const links = [{ position: 1, kind: "confirmation" as const, recordId: "a", content, hash }]
  const newestAt = seals[0]?.sealedAt ?? null
  return breachIn(links, [{ kind: "confirmation", id: "a", facts }], { seals, newestAt, now })
}

const future = (field: string) => ({ table: "confirmation", row: "a", what: "future", fields: [field] })

test.each([
  ["now", "2026-11-29T12:00:00.000Z", "2026-11-29", undefined, null],
  ["by a clock that is a little ahead", "2026-11-29T12:01:59.000Z", "2026-11-29", undefined, null],
  ["by a clock that is too far ahead", "2026-11-29T12:02:01.000Z", "2026-11-29", undefined, future("recordedAt")],
  ["next year", "2027-11-29T12:00:00.000Z", "2026-11-29", undefined, future("recordedAt")],
  [
    "after the checkpoint that seals it",
    "2026-11-29T11:00:00.000Z",
    "2026-11-29",
    "2026-11-29T10:00:00Z",
    future("recordedAt"),
  ],
  ["before the checkpoint that seals it", "2026-11-29T11:00:00.000Z", "2026-11-29", "2026-11-29T11:00:30Z", null],
  ["where it is tomorrow already", "2026-11-29T11:00:00.000Z", "2026-11-30", undefined, null],
  [
    "of an acceptance that nowhere can have been yet",
    "2026-11-29T09:00:00.000Z",
    "2026-11-30",
    undefined,
    future("acceptedOn"),
  ],
  ["of an acceptance next year", "2026-11-29T11:00:00.000Z", "2027-01-01", undefined, future("acceptedOn")],
])("a record made %s", (_, recordedAt, acceptedOn, sealedAt, expected) => {
  expect(found(recordedAt, acceptedOn, sealedAt)).toEqual(expected)
})
