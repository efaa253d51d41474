import { expect, test } from "vitest"
import { newOneTimePassword } from "./one-time-password"
import { hashPassword, isPassword } from "./password"

test("a password is told from any other, however its characters are composed", async () => {
  const hash = await hashPassword("caf\u00E9 \u5BC6\u78BC")
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword("cafe\u0301 \u5BC6\u78BC", hash)).toBe(true)
  expect(await isPassword("cafe \u5BC6\u78BC", hash)).toBe(false)
  expect(await isPassword("", hash)).toBe(false)
})

test("the same password has another hash each time", async () => {
  expect(await hashPassword("concord-demo")).not.toBe(await hashPassword("concord-demo"))
})

test("who has no password signs in with none, not even the one that is compared instead", async () => {
  expect(await isPassword("no one's password", null)).toBe(false)
  expect(await isPassword("", null)).toBe(false)
})

test("a one-time password can be read out, and is another each time", () => {
  const some = Array.from({ length: 200 }, newOneTimePassword)
  expect(new Set(some).size).toBe(200)
  for (const password of some) expect(password).toMatch(/^([a-km-zA-HJ-NP-Z2-9]{4}-){3}[a-km-zA-HJ-NP-Z2-9]{4}$/)
})
