import { describe, expect, test } from "vitest"
import { changesIn, isSubscriptionAct, refusalToChange, SUBSCRIPTION_ACTS, subscriptionState } from "./subscription"

const offer = { billingType: "license", minQuantity: 1, maxQuantity: 300, term: "P1Y" } as const
const usage = { ...offer, billingType: "usage", term: null } as const
const outOfRange = {
  kind: "invalid",
  problems: { quantity: { key: "quantityRange", values: { min: 1, max: 300 } } },
} as const
const gate = { kind: "acceptance-required" } as const
const notActive = { kind: "subscription-not-active" } as const

describe("a licence count", () => {
  test.each([
    ["up", {}, 12, null],
    ["down", {}, 1, null],
    ["up to the most", {}, 300, null],
    ["over the most", {}, 301, outOfRange],
    ["to none", {}, 0, outOfRange],
    ["up without an acceptance", { status: "required" }, 12, gate],
    ["down without an acceptance", { status: "required" }, 9, gate],
    ["up after a direct acceptance", { status: "accepted-directly" }, 12, null],
    ["up where agreements do not exist", { status: "not-applicable" }, 12, null],
    ["of a suspended subscription", { state: "suspended" }, 12, notActive],
    ["of a usage-based subscription", { offer: usage }, 2, { kind: "not-counted" }],
    ["stopped by the gate before anything else is asked", { status: "required", state: "cancelled" }, 0, gate],
  ] as const)("%s", (_, circumstances, quantity, refusal) => {
    const change = { status: "confirmed", state: "active", offer, changes: { quantity }, ...circumstances } as const
    expect(refusalToChange(change)).toEqual(refusal)
  })
})

describe("without an acceptance", () => {
  test.each([
    ["suspend", "active", { state: "suspended" }, null],
    ["reactivate", "suspended", { state: "active" }, null],
    ["cancel", "active", { state: "cancelled" }, null],
    ["cancel a suspended one", "suspended", { state: "cancelled" }, null],
    ["auto-renewal", "active", { autoRenew: false }, null],
    ["auto-renewal of a suspended one", "suspended", { autoRenew: false }, null],
    ["no change", "active", {}, null],
    ["no change of a cancelled one", "cancelled", {}, null],
    ["reactivate a cancelled one", "cancelled", { state: "active" }, notActive],
    ["auto-renewal of a cancelled one", "cancelled", { autoRenew: true }, notActive],
    ["another name", "active", { friendlyName: "Front desk" }, null],
    ["another term", "active", { term: "P3Y" }, gate],
    ["another billing", "active", { billingCycle: "annual" }, gate],
  ] as const)("%s", (_, state, changes, refusal) => {
    expect(refusalToChange({ status: "required", state, offer, changes })).toEqual(refusal)
  })
})

test("what has no term does not renew", () => {
  const change = { status: "required", state: "active", offer: usage, changes: { autoRenew: true } } as const
  expect(refusalToChange(change)).toEqual({ kind: "not-renewing" })
})

test("only what differs is a change", () => {
  const terms = { friendlyName: "Basic", term: "P1Y", billingCycle: "monthly" }
  const subscription = { quantity: 10, state: "active" as const, autoRenew: true, ...terms }
  expect(changesIn(subscription, { quantity: 10, state: "active", autoRenew: true })).toEqual({})
  expect(changesIn(subscription, { quantity: undefined })).toEqual({})
  expect(changesIn(subscription, { quantity: 0, state: "suspended", autoRenew: false })).toEqual({
    quantity: 0,
    state: "suspended",
    autoRenew: false,
  })
})

test.each([
  [{ suspendedAt: null, cancelledAt: null }, "active"],
  [{ suspendedAt: new Date(0), cancelledAt: null }, "suspended"],
  [{ suspendedAt: null, cancelledAt: new Date(0) }, "cancelled"],
  [{ suspendedAt: new Date(0), cancelledAt: new Date(0) }, "cancelled"],
] as const)("with the records %o it is %s", (records, state) => expect(subscriptionState(records)).toBe(state))

test.each(["", "constructor", "toString", "__proto__", "hasOwnProperty", "Cancel", null, undefined, 1, ["cancel"], {}])(
  "%j is nothing to do to a subscription",
  (word) => {
    expect(isSubscriptionAct(word)).toBe(false)
  },
)

test("what can be done to a subscription is known by its words", () => {
  expect(Object.keys(SUBSCRIPTION_ACTS).filter((word) => !isSubscriptionAct(word))).toEqual([])
})
