import { describe, expect, test } from "vitest"
import { isPassword } from "@/lib/auth/password"
import { findActor, findAgentByEmail, findAgentByEntraIdentity } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { addAgent } from "@/lib/usecases/add-agent"
import { blockAgent } from "@/lib/usecases/block-agent"
import { changeAgentRoles } from "@/lib/usecases/change-agent-roles"
import { listAgents } from "@/lib/usecases/list-agents"
import { resetAgentPassword } from "@/lib/usecases/reset-agent-password"
import { database } from "./owner"
import { agent, lastLine, now, refusalTo, session } from "./world"

const boss = await agent("global.admin@northwind.example")
const nameOf = (email: string) => findAgentByEmail(email).then((found) => found?.actor.name ?? null)

let agents = 0
async function newAgent(roles: Actor["roles"] = []): Promise<Actor> {
  agents += 1
  await addAgent(boss, { name: `Agent ${agents}`, email: `agent${agents}@northwind.example`, roles: [...roles] }, now)
  return agent(`agent${agents}@northwind.example`)
}

describe("a new agent", () => {
  test("signs in with the address in any letter case and the password that was told once", async () => {
    const typed = { name: " 王 小明 ", email: " Ming.Wang@Northwind.example ", roles: ["sales_agent" as const] }
    const { email, oneTimePassword } = await addAgent(boss, typed, now)
    expect(email).toBe("ming.wang@northwind.example")
    const found = await findAgentByEmail("MING.WANG@northwind.example")
    expect(found?.actor).toMatchObject({
      name: "王 小明",
      roles: ["sales_agent"],
      partnerId: boss.partnerId,
      timeZone: "Asia/Taipei",
    })
    expect(await isPassword(oneTimePassword, found?.passwordHash ?? null)).toBe(true)
    expect(await lastLine()).toMatchObject({
      agentId: boss.agentId,
      action: "agent-added",
      particulars: { agent: "王 小明", roles: ["sales_agent"] },
    })
  })

  test.each(["admin.agent@northwind.example", "Admin.Agent@TAILSPIN.example"])(
    "cannot have the address %s, which signs somebody in",
    async (email) => {
      expect(await refusalTo(addAgent(boss, { name: "Double", email, roles: [] }, now))).toEqual({
        kind: "invalid",
        problems: { email: { key: "emailTaken" } },
      })
    },
  )

  test("needs a name and an address", async () => {
    expect(await refusalTo(addAgent(boss, { name: " ", email: "nobody", roles: [] }, now))).toEqual({
      kind: "invalid",
      problems: { name: { key: "agentNameRequired" }, email: { key: "emailFormat" } },
    })
  })
})

describe("a block", () => {
  test("counts at once: the agent is nobody, signed in or not, until it is lifted and the agent signs in anew", async () => {
    const { agentId, email, name } = await newAgent(["sales_agent"])
    const key = await session(email)
    await blockAgent(boss, { agentId, blocked: true }, now)
    expect(await findActor(key, now)).toBeNull()
    expect(await nameOf(email)).toBeNull()
    expect(await lastLine()).toMatchObject({ action: "agent-blocked", particulars: { agent: name } })

    await blockAgent(boss, { agentId, blocked: false }, now)
    expect(await lastLine()).toMatchObject({ action: "agent-unblocked" })
    expect(await findActor(key, now)).toBeNull()
    expect(await findActor(await session(email), now)).toMatchObject({ name })
  })

  test("a second one keeps the first one's instant", async () => {
    const { agentId } = await newAgent()
    await blockAgent(boss, { agentId, blocked: true }, now)
    await blockAgent(boss, { agentId, blocked: true }, new Date("2027-01-01T00:00:00Z"))
    expect((await listAgents(boss, {}, now)).find(({ id }) => id === agentId)?.blockedAt).toEqual(now)
  })
})

test("another role counts at once", async () => {
  const { agentId, email } = await newAgent(["helpdesk_agent"])
  const key = await session(email)
  await changeAgentRoles(boss, { agentId, roles: ["admin_agent", "sales_agent"] }, now)
  expect((await findActor(key, now))?.roles).toEqual(["admin_agent", "sales_agent"])
  expect(await lastLine()).toMatchObject({
    action: "agent-roles-changed",
    particulars: { roles: ["admin_agent", "sales_agent"] },
  })
})

describe("the last global admin", () => {
  const stays = { kind: "last-global-admin" }

  test("can be neither blocked nor made another agent, not even by oneself", async () => {
    const { agentId } = boss
    expect(await refusalTo(blockAgent(boss, { agentId, blocked: true }, now))).toEqual(stays)
    expect(await refusalTo(changeAgentRoles(boss, { agentId, roles: ["admin_agent"] }, now))).toEqual(stays)
    expect(await refusalTo(changeAgentRoles(boss, { agentId, roles: ["admin_agent", "global_admin"] }, now))).toBeNull()
  })

  test("is not the last beside another one, unless that one is blocked", async () => {
    const other = await newAgent(["global_admin"])
    await blockAgent(boss, { agentId: other.agentId, blocked: true }, now)
    expect(await refusalTo(blockAgent(boss, { agentId: boss.agentId, blocked: true }, now))).toEqual(stays)
    await blockAgent(boss, { agentId: other.agentId, blocked: false }, now)
    expect(await refusalTo(changeAgentRoles(other, { agentId: boss.agentId, roles: [] }, now))).toBeNull()
    await changeAgentRoles(other, { agentId: boss.agentId, roles: ["global_admin"] }, now)
  })
})

test("a reset gives another password once, and the old one is none any more", async () => {
  const { agentId, email } = await newAgent()
  const before = (await findAgentByEmail(email))?.passwordHash ?? null
  const { oneTimePassword } = await resetAgentPassword(boss, { agentId }, now)
  const after = (await findAgentByEmail(email))?.passwordHash ?? null
  expect(await isPassword(oneTimePassword, after)).toBe(true)
  expect(await isPassword(oneTimePassword, before)).toBe(false)
})

test("the list has the partner's agents and no other's", async () => {
  const emails = (await listAgents(boss, {}, now)).map(({ email }) => email)
  expect(emails).toContain("helpdesk.agent@northwind.example")
  expect(emails.filter((email) => !email.endsWith("@northwind.example"))).toEqual([])
})

describe("who signs in with Microsoft", () => {
  const tenantId = "1d3f6c5e-0a7b-4c2d-8e9f-a0b1c2d3e4f5"
  const objectId = "9a1b2c3d-0000-4000-8000-000000000001"
  const email = "Sales.Agent@northwind.example"

  test("is the partner's agent of that address the first time, and the remembered one whatever the address later", async () => {
    expect(await findAgentByEntraIdentity({ tenantId, objectId, email })).toMatchObject({ name: "Sales Agent" })
    expect(await findAgentByEntraIdentity({ tenantId, objectId, email: "renamed@x.example" })).toMatchObject({
      name: "Sales Agent",
    })
  })

  test.each([
    ["a stranger", { tenantId, objectId: "9a1b2c3d-0000-4000-8000-000000000002", email: "nobody@northwind.example" }],
    ["a namesake in another tenant", { tenantId: "9a1b2c3d-0000-4000-8000-000000000003", objectId, email }],
    [
      "somebody else at a remembered agent's address",
      { tenantId, objectId: "9a1b2c3d-0000-4000-8000-000000000004", email },
    ],
    [
      "an agent of another partner",
      { tenantId, objectId: "9a1b2c3d-0000-4000-8000-000000000005", email: "admin.agent@tailspin.example" },
    ],
  ])("is nobody: %s", async (_, identity) => expect(await findAgentByEntraIdentity(identity)).toBeNull())

  test("is nobody when blocked", async () => {
    await database().agent.update({ where: { email: email.toLowerCase() }, data: { blockedAt: now } })
    expect(await findAgentByEntraIdentity({ tenantId, objectId, email })).toBeNull()
  })
})
