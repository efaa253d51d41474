import { describe, expect, test } from "vitest"
import { hashOfSecret } from "@/lib/auth/api-secret"
import { changeMySettings } from "@/lib/usecases/change-my-settings"
import { listActivities } from "@/lib/usecases/list-activities"
import { listApiKeys } from "@/lib/usecases/list-api-keys"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { revokeApiKey } from "@/lib/usecases/revoke-api-key"
import { database } from "./owner"
import { agent, lastLine, now, refusalTo } from "./world"

const helpdesk = await agent("helpdesk.agent@northwind.example")
const sales = await agent("sales.agent@northwind.example")
const boss = await agent("global.admin@northwind.example")
const stranger = { ...(await agent("admin.agent@tailspin.example")), roles: boss.roles }

const wanted = { name: " Billing job ", kind: "agent", days: 90 } as const
const later = new Date("2027-01-01T00:00:00Z")
const activities = () => database().activity.count()

describe("a new key", () => {
  test("is made by anybody, and kept by the hash of its secret only", async () => {
    const { id, secret } = await makeApiKey(helpdesk, wanted, now)
    const kept = await database().apiKey.findFirstOrThrow({ where: { id } })
    expect(kept).toEqual({
      ...{ partnerId: helpdesk.partnerId, id, kind: "agent", agentId: helpdesk.agentId, name: "Billing job" },
      ...{ hash: hashOfSecret(secret), createdAt: now, expiresAt: new Date("2027-02-20T02:00:00Z") },
      ...{ revokedAt: null, revokedById: null, lastUsedAt: null },
    })
    expect(JSON.stringify([kept, await lastLine()])).not.toContain(secret.slice(-43))
    expect(await lastLine()).toMatchObject({
      agentId: helpdesk.agentId,
      action: "api-key-made",
      particulars: { name: "Billing job", kind: "agent" },
    })
  })

  test("for an application is made by a global admin only", async () => {
    expect(await refusalTo(makeApiKey(sales, { ...wanted, kind: "app" }, now))).toEqual({
      kind: "forbidden",
      because: "global_admin",
    })
    const { id } = await makeApiKey(boss, { ...wanted, kind: "app" }, now)
    expect(await database().apiKey.findFirstOrThrow({ where: { id } })).toMatchObject({
      kind: "app",
      agentId: boss.agentId,
    })
  })

  test("is not made by an application, whatever the roles of who answers for it", async () => {
    const app = { ...boss, kind: "app" as const }
    const refused = { kind: "forbidden", because: "app_only" }
    expect(await refusalTo(makeApiKey(app, wanted, now))).toEqual(refused)
    expect(await refusalTo(listApiKeys(app, {}, now))).toEqual(refused)
  })

  test("needs a name, and one of the lifetimes", async () => {
    const typed = { name: " ", kind: "agent", days: 91 as 90 } as const
    expect(await refusalTo(makeApiKey(sales, typed, now))).toEqual({
      kind: "invalid",
      problems: { name: { key: "apiKeyNameRequired" }, days: { key: "choiceWanted", values: expect.anything() } },
    })
  })
})

describe("the list", () => {
  const names = async (of: typeof sales) => (await listApiKeys(of, {}, now)).map(({ name }) => name)

  test("has one's own keys, newest first; a global admin's has all of the partner's, with whose they are", async () => {
    await makeApiKey(sales, { ...wanted, name: "Sales, older" }, now)
    await makeApiKey(sales, { ...wanted, name: "Sales, newer" }, later)
    await makeApiKey(stranger, { ...wanted, name: "Tailspin" }, now)
    expect(await names(sales)).toEqual(["Sales, newer", "Sales, older"])
    expect(await names(stranger)).toEqual(["Tailspin"])
    const all = await listApiKeys(boss, {}, now)
    expect(all[0]).toMatchObject({ name: "Sales, newer", agent: { id: sales.agentId, name: "Sales Agent" } })
    expect(new Set(all.map(({ agent }) => agent.name))).toEqual(
      new Set(["Global Admin", "Helpdesk Agent", "Sales Agent"]),
    )
  })

  test("says where each stands, and never says a hash", async () => {
    const { id } = await makeApiKey(sales, { ...wanted, days: 30 }, now)
    const stateAt = async (at: Date) => (await listApiKeys(sales, {}, at)).find((key) => key.id === id)?.state
    expect(await stateAt(now)).toBe("active")
    expect(await stateAt(later)).toBe("expired")
    await revokeApiKey(sales, { apiKeyId: id }, later)
    expect(await stateAt(later)).toBe("revoked")
    const { hash } = await database().apiKey.findFirstOrThrow({ where: { id } })
    expect(JSON.stringify(await listApiKeys(boss, {}, later))).not.toContain(hash)
  })
})

describe("a key is revoked", () => {
  test("by its agent, once: a second time changes nothing and says nothing in the log", async () => {
    const { id } = await makeApiKey(sales, wanted, now)
    await revokeApiKey(sales, { apiKeyId: id }, now)
    expect(await lastLine()).toMatchObject({
      agentId: sales.agentId,
      action: "api-key-revoked",
      particulars: { name: "Billing job" },
    })
    const lines = await activities()
    await revokeApiKey(boss, { apiKeyId: id }, later)
    expect(await activities()).toBe(lines)
    expect(await database().apiKey.findFirstOrThrow({ where: { id } })).toMatchObject({
      revokedAt: now,
      revokedById: sales.agentId,
    })
  })

  test("by a global admin, whosesoever it is", async () => {
    const { id } = await makeApiKey(helpdesk, wanted, now)
    await revokeApiKey(boss, { apiKeyId: id }, now)
    expect(await database().apiKey.findFirstOrThrow({ where: { id } })).toMatchObject({ revokedById: boss.agentId })
  })

  test("by two at once, and the log has one line of it", async () => {
    const { id } = await makeApiKey(sales, wanted, now)
    const lines = await activities()
    await Promise.all([sales, boss].map((by) => revokeApiKey(by, { apiKeyId: id }, now)))
    expect(await activities()).toBe(lines + 1)
  })

  test.each([
    ["another agent", helpdesk],
    ["another partner's global admin", stranger],
  ])("by nobody else: for %s it does not exist", async (_, by) => {
    const { id } = await makeApiKey(sales, wanted, now)
    expect(await refusalTo(revokeApiKey(by, { apiKeyId: id }, now))).toEqual({ kind: "not-found", what: "api-key" })
    expect(await database().apiKey.findFirstOrThrow({ where: { id } })).toMatchObject({ revokedAt: null })
  })
})

test("the activity log says with which key a program acted", async () => {
  const { id } = await makeApiKey(sales, { ...wanted, name: "帳單程式" }, now)
  await changeMySettings({ ...sales, apiKeyId: id }, {}, later)
  const { rows } = await listActivities(boss, { agentId: sales.agentId, action: "settings-changed" }, now)
  expect(rows[0]).toMatchObject({ agentName: "Sales Agent", apiKeyName: "帳單程式" })
})
