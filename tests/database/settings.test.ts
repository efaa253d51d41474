import { describe, expect, test } from "vitest"
import { hashPassword, isPassword } from "@/lib/auth/password"
import { findActor, findAgentByEmail, findSession, noteUseOfSession } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { changeMySettings } from "@/lib/usecases/change-my-settings"
import { changePartner } from "@/lib/usecases/change-partner"
import { endMySessions } from "@/lib/usecases/end-my-sessions"
import { recordSignIn } from "@/lib/usecases/record-sign-in"
import { recordSignOut } from "@/lib/usecases/record-sign-out"
import { resetAgentPassword } from "@/lib/usecases/reset-agent-password"
import { viewMySettings } from "@/lib/usecases/view-my-settings"
import { database } from "./owner"
import { agent, lastLine, now, refusalTo, session } from "./world"

const helpdesk = await agent("helpdesk.agent@northwind.example")
const boss = await agent("global.admin@northwind.example")
const asNow = async ({ email }: Actor) => (await findActor(await session(email), now)) ?? helpdesk

describe("one's own settings", () => {
  test("are set by anybody, each by itself; what is absent stays", async () => {
    await changeMySettings(helpdesk, { language: "zh-TW", theme: "dark" }, now)
    await changeMySettings(helpdesk, { timeZone: "Europe/Berlin" }, now)
    expect(await lastLine()).toMatchObject({ agentId: helpdesk.agentId, action: "settings-changed" })
    expect(await asNow(helpdesk)).toMatchObject({ language: "zh-TW", theme: "dark", timeZone: "Europe/Berlin" })
  })

  test("can be given back to the system and the partner", async () => {
    await changeMySettings(helpdesk, { theme: null, timeZone: null }, now)
    const actor = await asNow(helpdesk)
    expect(actor).toMatchObject({ theme: null, timeZone: "Asia/Taipei" })
    expect(await viewMySettings(actor, {}, now)).toMatchObject({ theme: null, timeZone: null, hasPassword: true })
  })

  test("know time zones by name only", async () => {
    for (const timeZone of ["Mars/Olympus", ""]) {
      expect(await refusalTo(changeMySettings(helpdesk, { timeZone }, now))).toEqual({
        kind: "invalid",
        problems: { timeZone: { key: "timeZoneUnknown" } },
      })
    }
  })
})

test("the partner's zone is the one of its agents without their own", async () => {
  await changeMySettings(helpdesk, { timeZone: null }, now)
  await changePartner(boss, { timeZone: "Asia/Tokyo" }, now)
  expect(await lastLine()).toMatchObject({ action: "partner-changed", particulars: { timeZone: "Asia/Tokyo" } })
  expect((await asNow(helpdesk)).timeZone).toBe("Asia/Tokyo")
})

describe("a password", () => {
  const hashOf = async () => (await findAgentByEmail(boss.email))?.passwordHash ?? null

  test("is changed by who knows the old one", async () => {
    await changeMyPassword(boss, { currentPassword: "concord-demo", newPassword: "a longer one 密碼" }, now)
    expect(await isPassword("a longer one 密碼", await hashOf())).toBe(true)
    expect(await isPassword("concord-demo", await hashOf())).toBe(false)
    expect(await lastLine()).toMatchObject({ action: "password-changed", particulars: {} })
  })

  test.each([
    ["not the old one", "something else", "long enough", { currentPassword: { key: "passwordWrong" } }],
    ["nothing", "", "long enough", { currentPassword: { key: "passwordRequired" } }],
    [
      "a short new one",
      "a longer one 密碼",
      "ninechars",
      { newPassword: { key: "passwordTooShort", values: { min: 10 } } },
    ],
    ["one tried first", "a longer one 密碼", "northwind2", { newPassword: { key: "newPasswordGuessable" } }],
  ])("stays with %s", async (_, currentPassword, newPassword, problems) => {
    const before = await hashOf()
    expect(await refusalTo(changeMyPassword(boss, { currentPassword, newPassword }, now))).toEqual({
      kind: "invalid",
      problems,
    })
    expect(await hashOf()).toBe(before)
  })
})

describe("signing in", () => {
  test.each([
    ["the chosen one", "en", "zh-TW", "en", "zh-TW"],
    ["the agent's own", "en", null, "zh-TW", "en"],
    ["the page's, when the agent has none", null, null, "zh-TW", "zh-TW"],
  ] as const)("speaks %s", async (_, own, chosen, shown, spoken) => {
    if (own) await changeMySettings(helpdesk, { language: own }, now)
    await recordSignIn(
      { ...(await asNow(helpdesk)), language: own },
      { proofs: ["password"], chosen, shown, device: null },
      now,
    )
    expect((await asNow(helpdesk)).language).toBe(spoken)
    expect(await lastLine()).toMatchObject({ agentId: helpdesk.agentId, action: "signed-in", at: now })
  })
})

describe("a session", () => {
  const open = async () => {
    const key = await session(helpdesk.email)
    return { key, actor: await findActor(key, now) }
  }

  test("that is ended opens nothing any more; another one of the same agent does", async () => {
    const [one, other] = [await open(), await open()]
    await recordSignOut(one.actor ?? boss, {}, now)
    expect(await findActor(one.key, now)).toBeNull()
    expect(await findActor(other.key, now)).toMatchObject({ agentId: helpdesk.agentId })
    expect(await lastLine()).toMatchObject({ agentId: helpdesk.agentId, action: "signed-out" })
  })

  test("that changes the password goes on; the agent's others end", async () => {
    const [one, other] = [await open(), await open()]
    const { passwordHash } = await database().agent.findFirstOrThrow({ where: { id: helpdesk.agentId } })
    const newPassword = "another password"
    await database().agent.updateMany({
      where: { id: helpdesk.agentId },
      data: { passwordHash: await hashPassword("concord-demo") },
    })
    await changeMyPassword(one.actor ?? boss, { currentPassword: "concord-demo", newPassword }, now)
    expect(await findActor(one.key, now)).not.toBeNull()
    expect(await findActor(other.key, now)).toBeNull()
    await database().agent.updateMany({ where: { id: helpdesk.agentId }, data: { passwordHash } })
  })

  test("is over after twelve hours, however busy", async () => {
    const { key } = await open()
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
    await noteUseOfSession(key, hours(11.98))
    expect(await findActor(key, hours(11.99))).not.toBeNull()
    expect(await findActor(key, hours(12))).toBeNull()
  })

  test("is over after two hours without use, which the record knows to the minute", async () => {
    const { key } = await open()
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
    expect(await findSession(key, minutes(1))).toMatchObject({ isUseNoted: true })
    expect(await findSession(key, minutes(1.5))).toMatchObject({ isUseNoted: false })
    expect(await findSession(key, minutes(119))).not.toBeNull()
    expect(await findSession(key, minutes(120))).toBeNull()
    await noteUseOfSession(key, minutes(119))
    expect(await findSession(key, minutes(120))).not.toBeNull()
  })

  test("is one of those that its agent sees, with what tells them apart, and no longer when it is over", async () => {
    const [one, other] = [await open(), await open()]
    const seen = async (at = now) => (await viewMySettings(one.actor ?? boss, {}, at)).sessions
    const ids = [one.key.sessionId, other.key.sessionId]
    expect((await seen()).filter(({ id }) => ids.includes(id))).toEqual([
      { id: one.key.sessionId, device: "Chrome, Windows", startedAt: now, lastUsedAt: now, isThis: true },
      { id: other.key.sessionId, device: "Chrome, Windows", startedAt: now, lastUsedAt: now, isThis: false },
    ])
    expect(await seen(new Date(now.getTime() + 12 * 3_600_000))).toEqual([])
  })

  test("is ended from another one, alone or with all others; twice ended is ended once", async () => {
    const [one, other, third] = [await open(), await open(), await open()]
    const from = one.actor ?? boss
    await endMySessions(from, { sessionId: other.key.sessionId }, now)
    expect(await findActor(other.key, now)).toBeNull()
    expect(await findActor(third.key, now)).not.toBeNull()
    expect(await lastLine()).toMatchObject({ action: "sessions-ended", particulars: { sessions: 1 } })
    await endMySessions(from, { sessionId: other.key.sessionId }, now)
    await endMySessions(from, { sessionId: null }, now)
    expect(await findActor(third.key, now)).toBeNull()
    expect(await findActor(one.key, now)).not.toBeNull()
  })

  test("of somebody else cannot be ended, nor seen", async () => {
    const theirs = await session(boss.email)
    const { actor } = await open()
    expect(await refusalTo(endMySessions(actor ?? boss, { sessionId: theirs.sessionId }, now))).toMatchObject({
      kind: "not-found",
    })
    await endMySessions(actor ?? boss, { sessionId: null }, now)
    expect(await findActor(theirs, now)).not.toBeNull()
  })

  test("of an agent whose password was reset is ended", async () => {
    const { key } = await open()
    await resetAgentPassword(boss, { agentId: helpdesk.agentId }, now)
    expect(await findActor(key, now)).toBeNull()
  })
})
