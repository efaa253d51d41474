import "./installation"
import { beforeEach, describe, expect, test } from "vitest"
import { findActor, findArriving } from "@/lib/db/actors"
import type { Actor } from "@/lib/domain/actor"
import { addPasskey } from "@/lib/usecases/add-passkey"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { demandSecondFactor } from "@/lib/usecases/demand-second-factor"
import { offerPasskey } from "@/lib/usecases/offer-passkey"
import { removeFactor } from "@/lib/usecases/remove-factor"
import { resetAgentPassword } from "@/lib/usecases/reset-agent-password"
import { viewFactors } from "@/lib/usecases/view-factors"
import { Authenticator } from "@/tests/authenticator"
import { arrive, boss, codeOf, later, newAgent, PASSWORD, prove, withTimeCodes, wrong } from "./arrivals"
import { COMMANDS, QUERIES } from "./every-usecase"
import { database } from "./owner"
import { lastLine, now, refusalTo } from "./world"

let me: Actor
beforeEach(async () => {
  me = await newAgent()
})

describe("a sign-in that is not finished", () => {
  test("opens nothing: no act and no view, whatever they are", async () => {
    await withTimeCodes(me)
    const arriving: Actor = { ...(await arrive(me)), roles: ["global_admin", "admin_agent", "sales_agent"] }
    const open = ["identity.prove", "session.begin"]
    for (const [, { usecase, needs }] of Object.entries({ ...COMMANDS, ...QUERIES })) {
      if (open.includes(needs)) continue
      expect(await refusalTo(usecase(arriving, {}, now))).toEqual({ kind: "signed-out" })
    }
    expect((await arrive(arriving)).kind).toBe("arriving")
  })

  test("is no session, and is over in ten minutes", async () => {
    await withTimeCodes(me)
    const { partnerId, agentId, signIn } = await arrive(me)
    const id = signIn?.id ?? ""
    expect(await findActor({ partnerId, agentId, sessionId: id }, now)).toBeNull()
    expect(await findArriving({ partnerId, signInId: id }, later(599))).not.toBeNull()
    expect(await findArriving({ partnerId, signInId: id }, later(600))).toBeNull()
  })

  test.each([
    ["the password is reset", () => resetAgentPassword(boss, { agentId: me.agentId }, now)],
    [
      "the agent is blocked",
      () => database().agent.updateMany({ where: { id: me.agentId }, data: { blockedAt: now } }),
    ],
    [
      "the agent chooses another password elsewhere",
      () => changeMyPassword(me, { currentPassword: PASSWORD, newPassword: "words in a row here" }, now),
    ],
  ])("is over when %s", async (_, act) => {
    await withTimeCodes(me)
    const { partnerId, signIn } = await arrive(me)
    await act()
    expect(await findArriving({ partnerId, signInId: signIn?.id ?? "" }, now)).toBeNull()
  })

  test("does not become two sessions", async () => {
    const { secret } = await withTimeCodes(me)
    const arriving = await arrive(me)
    await prove(arriving, "time-code", codeOf(secret))
    const both = await Promise.allSettled([arrive(arriving), arrive(arriving)])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("is not asked of whom Microsoft vouches for", async () => {
    await withTimeCodes(me)
    await database().agent.updateMany({ where: { id: me.agentId }, data: { passwordGivenAt: now } })
    expect((await arrive(me, ["microsoft"])).kind).toBe("agent")
  })
})

describe("a password that somebody else made", () => {
  test("has to be changed before anything opens", async () => {
    const { oneTimePassword } = await resetAgentPassword(boss, { agentId: me.agentId }, now)
    const arriving = await arrive(me)
    expect(arriving.signIn?.step).toBe("new-password")
    expect(await refusalTo(changeMyPassword(arriving, { newPassword: oneTimePassword }, now))).toEqual(
      wrong("newPassword", "newPasswordSame"),
    )
    expect((await arrive(arriving)).kind).toBe("arriving")
    await changeMyPassword(arriving, { newPassword: "words in a row here" }, now)
    expect((await arrive(arriving)).kind).toBe("agent")
    expect((await arrive(me)).kind).toBe("agent")
  })

  test("is not changed without the factor that the agent has", async () => {
    const { secret } = await withTimeCodes(me)
    await resetAgentPassword(boss, { agentId: me.agentId }, now)
    const arriving = await arrive(me)
    const change = { newPassword: "words in a row here" }
    expect(await refusalTo(changeMyPassword(arriving, change, now))).toEqual({ kind: "signed-out" })
    await prove(arriving, "time-code", codeOf(secret))
    expect((await arrive(arriving)).signIn?.step).toBe("new-password")
  })
})

describe("a second factor that the partner demands", () => {
  test("is set up right after the password, and cannot be removed", async () => {
    await demandSecondFactor(boss, { demanded: true }, now)
    expect(await lastLine()).toMatchObject({ action: "second-factor-demanded", agentId: boss.agentId })
    try {
      const arriving = await arrive(me)
      expect(arriving.signIn?.step).toBe("factor-set-up")
      await withTimeCodes(arriving)
      // Its code was shown just now.
      expect((await arrive(arriving)).kind).toBe("agent")
      const { timeCodes, demandedAt } = await viewFactors(me, {}, now)
      expect(demandedAt).toEqual(now)
      expect(await refusalTo(removeFactor(me, { factorId: timeCodes?.id ?? "" }, now))).toEqual({ kind: "last-factor" })
    } finally {
      await demandSecondFactor(boss, { demanded: false }, now)
    }
  })

  test("is set up once: a password alone adds no second one beside it", async () => {
    await demandSecondFactor(boss, { demanded: true }, now)
    try {
      const [one, other] = [await arrive(me), await arrive(me)]
      const device = new Authenticator()
      const passkey = device.make(await offerPasskey(other, {}, now))
      await withTimeCodes(one)
      expect(await refusalTo(addPasskey(other, { name: "Mine", passkey }, now))).toEqual({ kind: "signed-out" })
    } finally {
      await demandSecondFactor(boss, { demanded: false }, now)
    }
  })
})
