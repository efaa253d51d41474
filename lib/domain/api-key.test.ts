import { describe, expect, test } from "vitest"
import type { Actor } from "./actor"
import { ApiKeyName, apiKeyState, expiryOf, LIFETIMES, Lifetime, USUAL_LIFETIME, whoseKeys } from "./api-key"
import { problemsOf } from "./problems-of"
import { ROLES, type Role } from "./role"

const madeAt = new Date("2026-11-22T02:00:00Z")

describe("a key made for", () => {
  test.each([
    [30, "2026-12-22T02:00:00Z"],
    [90, "2027-02-20T02:00:00Z"],
    [365, "2027-11-22T02:00:00Z"],
  ] as const)("%i days opens the API before %s", (days, expiresAt) => {
    expect(expiryOf(madeAt, days)).toEqual(new Date(expiresAt))
  })

  test("any other time does not exist, and the usual one is among them", () => {
    expect([1, 31, 366, "90", null].filter((days) => Lifetime.safeParse(days).success)).toEqual([])
    expect(LIFETIMES).toContain(USUAL_LIFETIME)
  })
})

describe("a key's state", () => {
  const expiresAt = new Date("2027-02-20T02:00:00.000Z")
  const revokedAt = new Date("2027-01-01T00:00:00Z")

  test.each([
    ["2026-11-22T02:00:00.000Z", null, "active"],
    ["2027-02-20T01:59:59.999Z", null, "active"],
    ["2027-02-20T02:00:00.000Z", null, "expired"],
    ["2028-01-01T00:00:00.000Z", null, "expired"],
    ["2027-01-02T00:00:00.000Z", revokedAt, "revoked"],
    ["2028-01-01T00:00:00.000Z", revokedAt, "revoked"],
    // The clock of the machine that asks may be behind that of the one that revoked.
    ["2026-12-31T23:59:59.000Z", revokedAt, "revoked"],
  ] as const)("at %s, revoked %s, is %s", (at, revoked, state) => {
    expect(apiKeyState({ expiresAt, revokedAt: revoked }, new Date(at))).toBe(state)
  })
})

describe("a key's name", () => {
  test.each([
    [" Billing job ", "Billing job"],
    ["帳單程式", "帳單程式"],
    ["密".repeat(100), "密".repeat(100)],
  ])("keeps %j as %j", (typed, kept) => expect(ApiKeyName.parse(typed)).toBe(kept))

  test.each([
    [" ", { key: "apiKeyNameRequired" }],
    [undefined, { key: "apiKeyNameRequired" }],
    ["x".repeat(101), { key: "apiKeyNameTooLong", values: { max: 100 } }],
    ["two\nlines", { key: "characters" }],
  ])("cannot be %j", (typed, problem) => {
    const { error } = ApiKeyName.safeParse(typed)
    expect(error && problemsOf(error)).toEqual({ "": problem })
  })
})

test("a global admin looks after everybody's keys, anybody else after one's own", () => {
  const actor = (roles: Role[]) => ({
    kind: "agent" as const,
    roles,
    agentId: "me",
    partner: { type: "direct_bill" } as Actor["partner"],
  })
  const all = ROLES.filter((role) => whoseKeys(actor([role])) === null)
  expect(all).toEqual(["global_admin"])
  expect(whoseKeys(actor(["admin_agent", "sales_agent"]))).toBe("me")
})
