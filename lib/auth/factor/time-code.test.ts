import { Secret, TOTP } from "otpauth"
import { describe, expect, test } from "vitest"
import { newTimeCodeSecret, setUpOf, stepOfCode } from "./time-code"

// RFC 6238, appendix B: this secret, SHA-1; the last six of its eight figures.
const secret = Secret.fromUTF8("12345678901234567890").base32
const at = (seconds: number) => new Date(seconds * 1000)

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
])("at %d seconds the code is that of RFC 6238", (seconds, code) => {
  expect(stepOfCode(secret, code, { now: at(seconds), lastStep: 0 })).toBe(Math.floor(seconds / 30))
})

describe("a code", () => {
  const code = "081804"
  const made = 1_111_111_109

  test.each([
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ])("%d seconds off is taken: %s", (off, taken) => {
    expect(stepOfCode(secret, code, { now: at(made + off), lastStep: 0 }) !== null).toBe(taken)
  })

  test("is not taken twice, nor one from before the newest that was", () => {
    const step = Math.floor(made / 30)
    expect(stepOfCode(secret, code, { now: at(made), lastStep: step - 1 })).toBe(step)
    expect(stepOfCode(secret, code, { now: at(made), lastStep: step })).toBeNull()
    expect(stepOfCode(secret, code, { now: at(made), lastStep: step + 1 })).toBeNull()
  })

  test.each(["081805", "", "81804", "0818041"])("%j is wrong", (wrong) => {
    expect(stepOfCode(secret, wrong, { now: at(made), lastStep: 0 })).toBeNull()
  })
})

test("a new secret is another each time, and an app reads it from the address", () => {
  expect(new Set(Array.from({ length: 100 }, newTimeCodeSecret)).size).toBe(100)
  const { address, qrCode } = setUpOf(secret, "ada@northwind.example")
  expect(address).toMatch(/^otpauth:\/\/totp\/Concord:ada%40northwind\.example\?/)
  expect(new URL(address).searchParams.get("secret")).toBe(secret)
  expect(new URL(address).searchParams.get("period") ?? "30").toBe(String(TOTP.defaults.period))
  expect(qrCode).toMatch(/^<svg /)
})
