import { describe, expect, test } from "vitest"
import { refusalToChangeLicences, refusalToManage, subscriptionState } from "./subscription"

const offer = { billingType: "license", minQuantity: 1, maxQuantity: 300 } as const
const change = { status: "confirmed", state: "active", offer, from: 10, to: 12 } as const

describe("a licence count", () => {
  test.each([
    ["up", { to: 12 }, null],
    ["down", { to: 1 }, null],
    ["up to the most", { to: 300 }, null],
    [
      "over the most",
      { to: 301 },
      { kind: "invalid", problems: { quantity: { key: "quantityRange", values: { min: 1, max: 300 } } } },
    ],
    [
      "to none",
      { to: 0 },
      { kind: "invalid", problems: { quantity: { key: "quantityRange", values: { min: 1, max: 300 } } } },
    ],
    ["to the same", { to: 10 }, { kind: "invalid", problems: { quantity: { key: "quantityUnchanged" } } }],
    ["up without an acceptance", { status: "required", to: 12 }, { kind: "acceptance-required" }],
    ["down without an acceptance", { status: "required", to: 9 }, { kind: "acceptance-required" }],
    ["up after a direct acceptance", { status: "accepted-directly" }, null],
    ["up where agreements do not exist", { status: "not-applicable" }, null],
    ["of a suspended subscription", { state: "suspended" }, { kind: "subscription-not-active" }],
    ["of a usage-based subscription", { offer: { ...offer, billingType: "usage" } }, { kind: "not-counted" }],
  ] as const)("%s", (_, changes, refusal) => {
    expect(refusalToChangeLicences({ ...change, ...changes })).toEqual(refusal)
  })

  test("is stopped by the gate before anything else is asked", () => {
    const everythingWrong = { ...change, status: "required", state: "cancelled", to: 0 } as const
    expect(refusalToChangeLicences(everythingWrong)).toEqual({ kind: "acceptance-required" })
  })
})

test.each([
  [{ suspendedAt: null, cancelledAt: null }, "active"],
  [{ suspendedAt: new Date(0), cancelledAt: null }, "suspended"],
  [{ suspendedAt: null, cancelledAt: new Date(0) }, "cancelled"],
  [{ suspendedAt: new Date(0), cancelledAt: new Date(0) }, "cancelled"],
] as const)("with the records %o it is %s", (records, state) => expect(subscriptionState(records)).toBe(state))

test("suspend, cancel and auto-renewal ask only that it is not cancelled", () => {
  expect(refusalToManage("active")).toBeNull()
  expect(refusalToManage("suspended")).toBeNull()
  expect(refusalToManage("cancelled")).toEqual({ kind: "subscription-not-active" })
})
