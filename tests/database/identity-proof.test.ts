import "./installation"
import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { findActor } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { endMySessions } from "@/lib/usecases/end-my-sessions"
import { listApiKeys } from "@/lib/usecases/list-api-keys"
import { makeApiKey } from "@/lib/usecases/make-api-key"
import { makeRecoveryCodes } from "@/lib/usecases/make-recovery-codes"
import { offerPasskey } from "@/lib/usecases/offer-passkey"
import { offerTimeCodes } from "@/lib/usecases/offer-time-codes"
import { proveIdentity } from "@/lib/usecases/prove-identity"
import { removeFactor } from "@/lib/usecases/remove-factor"
import { resetAgentFactors } from "@/lib/usecases/reset-agent-factors"
import { resetAgentPassword } from "@/lib/usecases/reset-agent-password"
import { viewFactors } from "@/lib/usecases/view-factors"
import { viewProofs } from "@/lib/usecases/view-proofs"
import { NORTHWIND } from "@/prisma/seed/partners"
import {
  arrive,
  boss,
  codeOf,
  later,
  newAgent,
  PASSWORD,
  passwordHash,
  prove,
  withPasskey,
  withTimeCodes,
  wrong,
} from "./arrivals"
import { database } from "./owner"
import { lastLine, now, refusalTo } from "./world"

let me: Actor
beforeEach(async () => {
  me = await newAgent()
})

test("a global admin removes the factors of an agent who lost the device, and never his own", async () => {
  await withTimeCodes(me)
  await withPasskey(me)
  const open = await database().session.create({ data: { partnerId: NORTHWIND, agentId: me.agentId, startedAt: now } })
  await resetAgentFactors(boss, { agentId: me.agentId }, now)
  expect(await lastLine()).toMatchObject({ action: "agent-factors-reset", particulars: { agent: "Ada" } })
  expect(await viewFactors(me, {}, now)).toMatchObject({ timeCodes: null, passkeys: [], recoveryCodes: 0 })
  expect(await findActor({ partnerId: NORTHWIND, agentId: me.agentId, sessionId: open.id }, now)).toBeNull()
  expect(await refusalTo(resetAgentFactors(boss, { agentId: boss.agentId }, now))).toEqual({ kind: "own-factors" })
})

describe("acts that outlast a session", () => {
  const key = { name: "Job", kind: "agent", days: 30 } as const

  const ACTS: [string, (actor: Actor, at: Date) => Promise<unknown>][] = [
    ["an API key", (actor, at) => makeApiKey(actor, key, at)],
    ["ending sessions", (actor, at) => endMySessions(actor, { sessionId: null }, at)],
    ["time codes", (actor, at) => offerTimeCodes(actor, {}, at)],
    ["a passkey", (actor, at) => offerPasskey(actor, {}, at)],
    ["recovery codes", (actor, at) => makeRecoveryCodes(actor, {}, at)],
    ["removing a factor", (actor, at) => removeFactor(actor, { factorId: randomUUID() }, at)],
  ]

  test.each(ACTS)("ask again who it is after five minutes: %s", async (_, act) => {
    const actor = await arrive(me)
    const wanted = { kind: "proof-wanted" }
    expect(await refusalTo(act(actor, later(299)))).not.toEqual(wanted)
    expect(await refusalTo(act(actor, later(300)))).toEqual(wanted)
    await proveIdentity(actor, { proof: { by: "password", password: PASSWORD } }, later(400))
    expect(await lastLine()).toMatchObject({ action: "identity-proved", particulars: { by: "password" } })
    expect(await refusalTo(act(actor, later(699)))).not.toEqual(wanted)
    expect(await refusalTo(act(actor, later(700)))).toEqual(wanted)
  })

  test.each(ACTS)("take no password where the agent has a factor: %s", async (_, act) => {
    const { secret } = await withTimeCodes(me)
    const actor = await arrive(me, ["password", "time-code"])
    const at = later(400)
    const wanted = { kind: "proof-wanted" }
    const proof = { by: "password", password: PASSWORD } as const
    expect(await viewProofs(actor, {}, at)).toEqual(["time-code", "recovery-code"])
    expect(await refusalTo(proveIdentity(actor, { proof }, at))).toEqual(wrong("password", "passwordNotEnough"))
    expect(await refusalTo(act(actor, at))).toEqual(wanted)
    await changeMyPassword(actor, { currentPassword: PASSWORD, newPassword: "words in a row here" }, at)
    expect(await refusalTo(act(actor, at))).toEqual(wanted)
    expect(await prove(actor, "time-code", codeOf(secret, at), at)).toBeNull()
    expect(await refusalTo(act(actor, at))).not.toEqual(wanted)
  })

  test("take a recovery code, and Microsoft, of an agent with a factor as well", async () => {
    const { recoveryCodes } = await withTimeCodes(me)
    const actor = await arrive(me, ["password", "time-code"])
    expect(await prove(actor, "recovery-code", recoveryCodes[0] ?? "", later(400))).toBeNull()
    expect(await refusalTo(makeRecoveryCodes(actor, {}, later(400)))).toBeNull()
    const byMicrosoft = await arrive(me, ["microsoft"], { authTime: secondsBefore(0) })
    expect(await refusalTo(makeRecoveryCodes(byMicrosoft, {}, now))).toBeNull()
  })

  const secondsBefore = (seconds: number) => Math.floor(now.getTime() / 1000) - seconds
  test.each([
    ["says nothing of when it asked", null, 0],
    ["asked an hour ago", secondsBefore(3_600), 0],
    ["asked five minutes ago by now", secondsBefore(290), 11],
    ["will ask tomorrow", secondsBefore(-86_400), 0],
    ["asked before there were clocks", -1, 0],
  ])("ask again who it is where Microsoft %s", async (_, authTime, after) => {
    const actor = await arrive(me, ["microsoft"], { authTime })
    expect(await refusalTo(makeApiKey(actor, key, later(after)))).toEqual({ kind: "proof-wanted" })
    await proveIdentity(actor, { proof: { by: "password", password: PASSWORD } }, later(after))
    expect(await refusalTo(makeApiKey(actor, key, later(after)))).toBeNull()
  })

  test("take for a proof that Microsoft asked just now, whatever the tenant's clock does", async () => {
    for (const seconds of [250, 0, -30]) {
      const actor = await arrive(me, ["microsoft"], { authTime: secondsBefore(seconds) })
      expect(await refusalTo(makeApiKey(actor, key, later(40)))).toBeNull()
      expect(await refusalTo(makeApiKey(actor, key, later(301)))).toEqual({ kind: "proof-wanted" })
    }
  })

  test("are not opened by a wrong password", async () => {
    const actor = await arrive(me)
    const proof = { by: "password", password: "a guess" } as const
    expect(await refusalTo(proveIdentity(actor, { proof }, later(400)))).toEqual(wrong("password", "passwordWrong"))
    expect(await refusalTo(makeApiKey(actor, key, later(400)))).toEqual({ kind: "proof-wanted" })
  })
})

describe("keys", () => {
  const namesOf = async () => (await listApiKeys(me, {}, now)).map(({ name, state }) => `${name} ${state}`).sort()

  test("that are named are revoked with a reset, or with another password; the others stay", async () => {
    const make = (name: string) => makeApiKey(me, { name, kind: "agent", days: 30 }, now)
    const [one, other] = [await make("One"), await make("Other"), await make("Third")]
    await resetAgentPassword(boss, { agentId: me.agentId, revokeApiKeys: [one.id] }, now)
    expect(await namesOf()).toEqual(["One revoked", "Other active", "Third active"])
    await database().agent.updateMany({ where: { id: me.agentId }, data: { passwordHash } })
    const change = { currentPassword: PASSWORD, newPassword: "words in a row here" }
    await changeMyPassword(me, { ...change, revokeApiKeys: [other.id] }, now)
    expect(await namesOf()).toEqual(["One revoked", "Other revoked", "Third active"])
  })

  test("of somebody else are not revoked with it, and the password stays", async () => {
    const theirs = await makeApiKey(boss, { name: "Boss", kind: "agent", days: 30 }, now)
    const change = { currentPassword: PASSWORD, newPassword: "words in a row here", revokeApiKeys: [theirs.id] }
    expect(await refusalTo(changeMyPassword(me, change, now))).toEqual({ kind: "not-found", what: "api-key" })
    expect(await refusalTo(proveIdentity(me, { proof: { by: "password", password: PASSWORD } }, now))).toBeNull()
  })
})
