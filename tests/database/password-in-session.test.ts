import { beforeEach, describe, expect, test } from "vitest"
import { tryKey } from "@/lib/auth/try-key"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { proveIdentity } from "@/lib/usecases/prove-identity"
import { right, signIn, somewhere, wrong, wrongBefore } from "./guesses"
import { database } from "./owner"
import { agent, now, refusalTo } from "./world"

describe("within a session", async () => {
  const boss = await agent("global.admin@northwind.example")
  const change = (currentPassword: string) =>
    refusalTo(changeMyPassword(boss, { currentPassword, newPassword: "a longer one 密碼" }, now))
  const proveBy = (password: string) => refusalTo(proveIdentity(boss, { proof: { by: "password", password } }, now))
  const refused = (field: string, key: string, values?: object) => ({
    kind: "invalid",
    problems: { [field]: { key, ...(values && { values }) } },
  })
  const seconds = expect.any(Number)
  beforeEach(() => database().rateLimit.deleteMany())

  test("a password is asked about though strangers keep the account waiting, and theirs go on to wait", async () => {
    await wrongBefore(tryKey("account", boss.email), 15)
    expect(await signIn(boss.email, somewhere(), wrong)).toBe("wrong")
    expect(await proveBy("a guess")).toEqual(refused("password", "passwordWrong"))
    expect(await proveBy("concord-demo")).toBeNull()
    expect(await change("a guess")).toEqual(refused("currentPassword", "passwordWrong"))
    expect(await signIn(boss.email, somewhere(), right)).toEqual({ wait: seconds })
  })

  test("wrong ones wait as at the sign-in, whichever act asks, and the right one as well", async () => {
    for (const ask of [proveBy, change, proveBy, change, proveBy])
      expect(await ask("a guess")).toMatchObject({ kind: "invalid", problems: expect.anything() })
    expect(await proveBy("concord-demo")).toEqual(refused("password", "credentialsWait", { seconds }))
    expect(await change("concord-demo")).toEqual(refused("currentPassword", "credentialsWait", { seconds }))
    expect(await signIn(boss.email, somewhere(), right)).toBe("in")
  })

  test("the right one begins anew, even where the new one is refused", async () => {
    await wrongBefore(tryKey("agent", boss.agentId), 15)
    expect(
      await refusalTo(changeMyPassword(boss, { currentPassword: "concord-demo", newPassword: "northwind2" }, now)),
    ).toEqual(refused("newPassword", "newPasswordGuessable"))
    expect(await change("a guess")).toEqual(refused("currentPassword", "passwordWrong"))
    expect(await change("concord-demo")).toBeNull()
  })
})
