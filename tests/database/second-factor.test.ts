import "./installation"
import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/domain/actor"
import { addPasskey } from "@/lib/usecases/add-passkey"
import { addTimeCodes } from "@/lib/usecases/add-time-codes"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { makeRecoveryCodes } from "@/lib/usecases/make-recovery-codes"
import { offerPasskey } from "@/lib/usecases/offer-passkey"
import { offerPasskeyProof } from "@/lib/usecases/offer-passkey-proof"
import { offerTimeCodes } from "@/lib/usecases/offer-time-codes"
import { proveIdentity } from "@/lib/usecases/prove-identity"
import { removeFactor } from "@/lib/usecases/remove-factor"
import { viewFactors } from "@/lib/usecases/view-factors"
import { viewProofs } from "@/lib/usecases/view-proofs"
import { Authenticator } from "@/tests/authenticator"
import { arrive, boss, codeOf, later, newAgent, PASSWORD, prove, withPasskey, withTimeCodes, wrong } from "./arrivals"
import { database } from "./owner"
import { lastLine, now, refusalTo } from "./world"

let me: Actor
beforeEach(async () => {
  me = await newAgent()
})

describe("time codes", () => {
  test("finish a sign-in, once each", async () => {
    const { secret } = await withTimeCodes(me)
    const arriving = await arrive(me)
    expect(arriving).toMatchObject({ kind: "arriving", sessionId: null, signIn: { step: "second-factor" } })
    expect(await prove(arriving, "time-code", codeOf(secret))).toBeNull()
    expect(await arrive(arriving)).toMatchObject({ kind: "agent", sessionId: expect.any(String) })
    expect(await lastLine()).toMatchObject({ action: "signed-in", particulars: { by: ["password", "time-code"] } })

    const again = await arrive(me)
    expect(await prove(again, "time-code", codeOf(secret))).toEqual(wrong("code", "codeWrong"))
    expect(await prove(again, "time-code", codeOf(secret, later(30)), later(30))).toBeNull()
  })

  test("are kept encrypted, and taken once of two that come at once", async () => {
    const { secret } = await withTimeCodes(me)
    const kept = await database().timeCode.findFirstOrThrow({ where: { agentId: me.agentId } })
    expect(JSON.stringify(kept)).not.toContain(secret)
    const [one, other] = [await arrive(me), await arrive(me)]
    const answers = await Promise.all([one, other].map((who) => prove(who, "time-code", codeOf(secret))))
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  })

  test("are added by a code of theirs only, to whom they were offered, within ten minutes", async () => {
    const { secret, offer } = await offerTimeCodes(me, {}, now)
    expect(await refusalTo(addTimeCodes(me, { offer, code: "000000" }, now))).toEqual(wrong("code", "codeWrong"))
    const over = later(600)
    expect(await refusalTo(addTimeCodes(me, { offer, code: codeOf(secret, over) }, over))).toEqual(
      wrong("code", "setUpOver"),
    )
    const code = codeOf(secret)
    expect(await refusalTo(addTimeCodes(boss, { offer, code }, now))).toEqual(wrong("code", "setUpOver"))
    expect(await refusalTo(addTimeCodes(me, { offer, code }, now))).toBeNull()
    expect(await refusalTo(addTimeCodes(me, { offer, code }, now))).toEqual({ kind: "stale" })
  })
})

describe("recovery codes", () => {
  test("come with the first factor, are kept as hashes, and open once each, in any letter case", async () => {
    const { recoveryCodes } = await withTimeCodes(me)
    expect(recoveryCodes).toHaveLength(10)
    expect((await withPasskey(me)).recoveryCodes).toBeNull()
    const kept = JSON.stringify(await database().recoveryCode.findMany({ where: { agentId: me.agentId } }))
    for (const code of recoveryCodes) expect(kept).not.toContain(code)

    const [first = ""] = recoveryCodes
    const arriving = await arrive(me)
    expect(await prove(arriving, "recovery-code", first.toUpperCase().replaceAll("-", " "))).toBeNull()
    expect(await lastLine()).toMatchObject({ action: "recovery-code-used", particulars: { left: 9 } })
    expect((await arrive(arriving)).kind).toBe("agent")
    expect(await prove(await arrive(me), "recovery-code", first)).toEqual(wrong("code", "recoveryCodeWrong"))
    expect((await viewFactors(me, {}, now)).recoveryCodes).toBe(9)
  })

  test("are replaced by new ones, and go with the last factor", async () => {
    const { recoveryCodes: old } = await withTimeCodes(me)
    const { recoveryCodes } = await makeRecoveryCodes(me, {}, now)
    const arriving = await arrive(me)
    expect(await prove(arriving, "recovery-code", old[1] ?? "")).toEqual(wrong("code", "recoveryCodeWrong"))
    expect(await prove(arriving, "recovery-code", recoveryCodes[1] ?? "")).toBeNull()
    const { timeCodes } = await viewFactors(me, {}, now)
    await removeFactor(me, { factorId: timeCodes?.id ?? "" }, now)
    expect(await viewFactors(me, {}, now)).toMatchObject({ timeCodes: null, passkeys: [], recoveryCodes: 0 })
    expect((await arrive(me)).kind).toBe("agent")
  })
})

describe("a passkey", () => {
  const sign = async (actor: Actor, device: Authenticator) => device.sign(await offerPasskeyProof(actor, {}, now))
  const proveBy = (actor: Actor, passkey: ReturnType<Authenticator["sign"]>, at = now) =>
    refusalTo(proveIdentity(actor, { proof: { by: "passkey", passkey } }, at))
  const refused = wrong("passkey", "passkeyWrong")

  test("finishes a sign-in", async () => {
    const { device } = await withPasskey(me)
    const arriving = await arrive(me)
    expect(await viewProofs(arriving, {}, now)).toEqual(["passkey", "recovery-code"])
    expect(await proveBy(arriving, await sign(arriving, device))).toBeNull()
    expect((await arrive(arriving)).kind).toBe("agent")
    expect((await viewFactors(me, {}, now)).passkeys).toMatchObject([{ name: "Laptop", lastUsedAt: now }])
  })

  test("signs once, in time, on our pages, for the one who asked, and is one that the agent has", async () => {
    const { device } = await withPasskey(me)
    const arriving = await arrive(me)
    const answer = await sign(arriving, device)
    expect(await proveBy(await arrive(me), answer)).toEqual(refused)
    expect(await proveBy(arriving, { ...answer, response: { ...answer.response, signature: "AAAA" } })).toEqual(refused)
    expect(await proveBy(arriving, answer)).toBeNull()
    expect(await proveBy(arriving, answer)).toEqual(refused)

    const late = await sign(await arrive(me), device)
    expect(await proveBy(arriving, late, later(301))).toEqual(refused)
    const phished = new Authenticator("http://localhost:3001")
    const stranger = new Authenticator()
    for (const other of [phished, stranger])
      expect(await proveBy(arriving, await sign(arriving, other))).toEqual(refused)
  })

  test("is made for who asked, once, and nobody adds it again", async () => {
    const device = new Authenticator()
    const made = device.make(await offerPasskey(me, {}, now))
    const add = (actor: Actor, passkey = made) => refusalTo(addPasskey(actor, { name: "Laptop", passkey }, now))
    expect(await add(boss)).toEqual(refused)
    expect(await add(me, { ...made, id: "AAAA" })).toEqual(refused)
    expect(await add(me)).toBeNull()
    expect(await add(me)).toEqual(wrong("passkey", "passkeyKnown"))
    expect(await add(boss, device.make(await offerPasskey(boss, {}, now)))).toEqual(wrong("passkey", "passkeyKnown"))
  })

  test("that was removed opens nothing, and is nobody else's to remove", async () => {
    const { device } = await withPasskey(me)
    await withTimeCodes(me)
    const [passkey] = (await viewFactors(me, {}, now)).passkeys
    const factorId = passkey?.id ?? ""
    expect(await refusalTo(removeFactor(boss, { factorId }, now))).toEqual({ kind: "not-found", what: "factor" })
    const arriving = await arrive(me)
    const answer = await sign(arriving, device)
    await removeFactor(me, { factorId }, now)
    expect(await lastLine()).toMatchObject({ action: "passkey-removed", particulars: { name: "Laptop" } })
    expect(await proveBy(arriving, answer)).toEqual(refused)
  })
})

describe("wrong codes", () => {
  test("have to wait as wrong passwords do, the right one as well; and the right password gives none back", async () => {
    const { secret } = await withTimeCodes(me)
    const arriving = await arrive(me)
    for (let tries = 0; tries < 5; tries++)
      expect(await prove(arriving, "time-code", "000000")).toEqual(wrong("code", "codeWrong"))
    const waits = (field: string) => ({
      kind: "invalid",
      problems: { [field]: { key: "attemptsWait", values: { seconds: expect.any(Number) } } },
    })
    expect(await prove(arriving, "time-code", codeOf(secret))).toEqual(waits("code"))
    await changeMyPassword(me, { currentPassword: PASSWORD, newPassword: "words in a row here" }, now)
    expect(await prove(await arrive(me), "recovery-code", "aaaa")).toEqual(waits("code"))
    const passkey = new Authenticator().sign({ challenge: "" })
    expect(await refusalTo(proveIdentity(arriving, { proof: { by: "passkey", passkey } }, now))).toEqual(
      waits("passkey"),
    )
  })

  test.each([
    ["recovery-code", "a".repeat(101), "proof.code", "recoveryCodeWrong"],
    ["recovery-code", "aaaa", "code", "recoveryCodeWrong"],
    ["time-code", "1".repeat(101), "proof.code", "codeWrong"],
  ] as const)("of the kind %s are told by what they are", async (by, code, field, key) => {
    await withTimeCodes(me)
    expect(await prove(await arrive(me), by, code)).toMatchObject({ problems: { [field]: { key } } })
  })
})
