import { describe, expect, test } from "vitest"
import { tryKey } from "@/lib/auth/try-key"
import { changeMyPassword } from "@/lib/usecases/change-my-password"
import { right, signIn, somewhere, wrongBefore } from "./guesses"
import { database } from "./owner"
import { agent, now, refusalTo } from "./world"

describe("who changes a password", async () => {
  const boss = await agent("global.admin@northwind.example")
  const change = (currentPassword: string) =>
    refusalTo(changeMyPassword(boss, { currentPassword, newPassword: "a longer one 密碼" }, now))
  const refused = (key: string, values?: object) => ({
    kind: "invalid",
    problems: { currentPassword: { key, ...(values && { values }) } },
  })

  test("has the tries of the account, here and at the sign-in; the right one waits as well", async () => {
    await wrongBefore(tryKey("account", boss.email), 15)
    expect(await change("a guess")).toEqual(refused("passwordWrong"))
    expect(await change("concord-demo")).toEqual(refused("credentialsWait", { seconds: expect.any(Number) }))
    expect(await signIn(boss.email, somewhere(), right)).toEqual({ wait: expect.any(Number) })
  })

  test("begins anew with the right one, even where the new one is refused", async () => {
    await database().rateLimit.deleteMany()
    await wrongBefore(tryKey("account", boss.email), 15)
    expect(
      await refusalTo(changeMyPassword(boss, { currentPassword: "concord-demo", newPassword: "northwind2" }, now)),
    ).toEqual({
      kind: "invalid",
      problems: { newPassword: { key: "newPasswordGuessable" } },
    })
    expect(await change("a guess")).toEqual(refused("passwordWrong"))
    expect(await change("concord-demo")).toBeNull()
  })
})
