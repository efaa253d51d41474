import { describe, expect, test } from "vitest"
import { may, PERMISSIONS, refusalToAct } from "./access"
import type { Actor } from "./actor"
import type { PartnerType } from "./partner"
import { ROLES } from "./role"

const agent = (roles: Actor["roles"], type: PartnerType = "direct_bill") => ({
  kind: "agent" as const,
  roles,
  partner: { type } as Actor["partner"],
})

test("who may do what: a change of rights is a change of this table", () => {
  const table = PERMISSIONS.map((permission) => {
    const roles = ROLES.filter((role) => may(agent([role]), permission))
    return `${permission}: ${roles.length === ROLES.length ? "everyone" : roles.join(", ")}`
  })
  expect(table).toMatchInlineSnapshot(`
    [
      "customer.read: everyone",
      "agreement.read: everyone",
      "activity.read: everyone",
      "self.change: everyone",
      "session.begin: everyone",
      "identity.prove: everyone",
      "password.change: everyone",
      "factor.add: everyone",
      "customer.create: admin_agent, sales_agent",
      "customer.correct: admin_agent, sales_agent",
      "acceptance.confirm: admin_agent, sales_agent",
      "confirmation.withdraw: admin_agent, sales_agent",
      "evidence.attach: admin_agent, sales_agent",
      "order.place: admin_agent, sales_agent",
      "subscription.change: admin_agent, sales_agent",
      "sandbox.change: admin_agent",
      "keys.manage: everyone",
      "app-keys.manage: global_admin",
      "agents.manage: global_admin",
      "partner.manage: global_admin",
    ]
  `)
})

describe("an agent", () => {
  test("with several roles may do what any of them may", () => {
    expect(may(agent(["helpdesk_agent", "sales_agent"]), "acceptance.confirm")).toBe(true)
    expect(may(agent(["global_admin", "sales_agent"]), "agents.manage")).toBe(true)
  })

  test("without a role may read, also by a program, and nothing else", () => {
    expect(PERMISSIONS.filter((permission) => may(agent([]), permission))).toEqual([
      "customer.read",
      "agreement.read",
      "activity.read",
      "self.change",
      "session.begin",
      "identity.prove",
      "password.change",
      "factor.add",
      "keys.manage",
    ])
  })
})

test.each([
  ["second-factor", ["session.begin", "identity.prove"]],
  ["new-password", ["session.begin", "password.change"]],
  ["factor-set-up", ["session.begin", "factor.add"]],
  [null, ["session.begin"]],
] as const)("to whose sign-in lacks %s nothing is open but what finishes it, whatever the role", (step, open) => {
  const arriving = { ...agent([...ROLES]), kind: "arriving" as const, signIn: { id: "", step } }
  expect(PERMISSIONS.filter((permission) => may(arriving, permission))).toEqual(open)
  expect(refusalToAct(arriving, "customer.read")).toEqual({ kind: "signed-out" })
})

describe("an indirect reseller", () => {
  const left = [
    "customer.create",
    "customer.correct",
    "acceptance.confirm",
    "confirmation.withdraw",
    "evidence.attach",
    "order.place",
    "subscription.change",
  ] as const

  test.each(left)("leaves %s to its provider, whatever the role", (permission) => {
    expect(refusalToAct(agent(["admin_agent"], "indirect_reseller"), permission)).toEqual({
      kind: "forbidden",
      because: "reseller",
    })
    expect(refusalToAct(agent(["helpdesk_agent"], "indirect_reseller"), permission)).toEqual({
      kind: "forbidden",
      because: "reseller",
    })
  })

  test("reads, and manages its own agents", () => {
    expect(may(agent(["helpdesk_agent"], "indirect_reseller"), "customer.read")).toBe(true)
    expect(may(agent(["global_admin"], "indirect_reseller"), "agents.manage")).toBe(true)
  })
})

test.each(["direct_bill", "indirect_provider"] as const)("a %s partner confirms and orders", (type) => {
  expect(may(agent(["sales_agent"], type), "acceptance.confirm")).toBe(true)
  expect(may(agent(["sales_agent"], type), "order.place")).toBe(true)
})
