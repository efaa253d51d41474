import { describe, expect, test } from "vitest"
import { agreementStatus, FACTS_OF_STATUS, refusalToTransact } from "./eligibility"
import { CLOUDS } from "./partner"

const FACTS = [true, false].flatMap((confirmed) =>
  [true, false].map((acceptedDirectly) => ({ confirmed, acceptedDirectly })),
)

describe("the status of a customer", () => {
  test.each([
    [{ confirmed: false, acceptedDirectly: false }, "required"],
    [{ confirmed: true, acceptedDirectly: false }, "confirmed"],
    [{ confirmed: false, acceptedDirectly: true }, "accepted-directly"],
    [{ confirmed: true, acceptedDirectly: true }, "confirmed"],
  ] as const)("with %o is %s", (facts, status) => expect(agreementStatus("public", facts)).toBe(status))

  test.each(CLOUDS.filter((cloud) => cloud !== "public"))("in the cloud %s is always not applicable", (cloud) => {
    for (const facts of FACTS) expect(agreementStatus(cloud, facts)).toBe("not-applicable")
  })

  test("is found by its facts: a list filters by the same rule as the pages show", () => {
    for (const facts of FACTS) {
      const found = Object.entries(FACTS_OF_STATUS).filter(([, wanted]) =>
        Object.entries(wanted).every(([fact, value]) => facts[fact as keyof typeof facts] === value),
      )
      expect(found.map(([status]) => status)).toEqual([agreementStatus("public", facts)])
    }
  })
})

describe("the gate", () => {
  test("is closed for a customer that requires a confirmation", () => {
    expect(refusalToTransact("required")).toEqual({ kind: "acceptance-required" })
  })

  test.each(["confirmed", "accepted-directly", "not-applicable"] as const)("is open for one that is %s", (status) => {
    expect(refusalToTransact(status)).toBeNull()
  })
})
