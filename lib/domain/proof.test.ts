import { describe, expect, test } from "vitest"
import { isRecentProof, nextStep, provedByMicrosoft, SentProof, TimeCodeTyped } from "./proof"

const plain = { proofs: ["password"], hasFactor: false, passwordGiven: false, demanded: false } as const

test.each([
  ["a password alone", {}, null],
  ["a factor that was not shown", { hasFactor: true }, "second-factor"],
  ["a time code shown", { hasFactor: true, proofs: ["password", "time-code"] }, null],
  ["a recovery code shown", { hasFactor: true, proofs: ["password", "recovery-code"] }, null],
  ["a passkey alone, which is both", { hasFactor: true, proofs: ["passkey"] }, null],
  ["a given password", { passwordGiven: true }, "new-password"],
  ["a given password, and a factor that was not shown", { passwordGiven: true, hasFactor: true }, "second-factor"],
  ["a given password beside a passkey", { passwordGiven: true, hasFactor: true, proofs: ["passkey"] }, "new-password"],
  ["a given password where a factor is demanded", { passwordGiven: true, demanded: true }, "new-password"],
  ["a factor demanded and missing", { demanded: true }, "factor-set-up"],
  ["a factor demanded and not shown", { demanded: true, hasFactor: true }, "second-factor"],
  [
    "Microsoft, whatever else there is",
    { proofs: ["microsoft"], hasFactor: true, passwordGiven: true, demanded: true },
    null,
  ],
] as const)("after %s comes the right step", (_, arrival, step) => {
  expect(nextStep({ ...plain, ...arrival })).toBe(step)
})

test("a proof holds for five minutes", () => {
  const at = new Date("2026-11-29T10:00:00Z")
  expect(isRecentProof(at, new Date("2026-11-29T10:04:59Z"))).toBe(true)
  expect(isRecentProof(at, new Date("2026-11-29T10:05:00Z"))).toBe(false)
})

const now = new Date("2026-11-29T10:00:00.500Z")
const seconds = Math.floor(now.getTime() / 1000)
test.each([
  ["just now", seconds, seconds * 1000],
  ["at sign-on in the morning", seconds - 7_200, (seconds - 7_200) * 1000],
  ["by a clock that is before ours, which is now", seconds + 60, now.getTime()],
  ["in the future: never", seconds + 61, 0],
  ["in milliseconds: never", seconds * 1000, 0],
  ["before 1970: never", -1, 0],
  ["infinitely long ago: never", Number.NEGATIVE_INFINITY, 0],
  ["at no time: never", Number.NaN, 0],
  ["without saying when: never", null, 0],
])("Microsoft showed who it is %s", (_, authTime, at) => {
  expect(provedByMicrosoft(authTime, now).getTime()).toBe(at)
})

describe("a time code", () => {
  test.each(["123456", " 123 456 ", "123-456", "１２３４５６", "123–456"])("is read in %j", (typed) => {
    expect(TimeCodeTyped.parse(typed)).toBe("123456")
  })

  test.each([
    ["", "codeRequired"],
    [" - ", "codeRequired"],
    ["12345", "timeCodeFormat"],
    ["1234567", "timeCodeFormat"],
    ["abcdef", "timeCodeFormat"],
    ["1".repeat(101), "codeWrong"],
  ])("is not read in %j", (typed, problem) => {
    expect(TimeCodeTyped.safeParse(typed).error?.issues[0]?.message).toBe(problem)
  })
})

test.each([null, {}, { by: "microsoft" }, { by: "password" }, { by: "passkey", passkey: { id: "x" } }])(
  "%j proves nothing",
  (sent) => expect(SentProof.safeParse(sent).success).toBe(false),
)
