import { expect, test } from "vitest"
import { hashOfRecoveryCode, newRecoveryCodes } from "./recovery-code"

test("ten codes, each another, easy to read out", () => {
  const codes = Array.from({ length: 20 }, newRecoveryCodes).flat()
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
})

test("a code is the same however it is typed, and another is not", () => {
  const hash = hashOfRecoveryCode("abcd-efgh-jkmn-pqr2")
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  for (const typed of ["ABCD-EFGH-JKMN-PQR2", "abcdefghjkmnpqr2", " abcd efgh jkmn pqr2 "])
    expect(hashOfRecoveryCode(typed)).toBe(hash)
  expect(hashOfRecoveryCode("abcd-efgh-jkmn-pqr3")).not.toBe(hash)
})
