import fc from "fast-check"
import { expect } from "vitest"
import { CASES, SEED } from "@/tests/random/chance"
import { everything } from "../everything"

const AT_ONCE = 25
/** Of all cases, those that come over HTTP: each asks the database who calls, and takes longer. */
const BY_HTTP = 0.15

/** What came of a case: whether it was refused, in which case nothing may have changed. */
export type Outcome = { refused: boolean }

/** How many batches of cases each of `among` gets, for those over HTTP and for those straight to the use-cases. */
export const shareOf = (way: "http" | "usecase", among: number): number =>
  Math.ceil((CASES * (way === "http" ? BY_HTTP : 1 - BY_HTTP)) / among / AT_ONCE)

/**
 * Tries cases of chance, some at once and one of each batch alone. What was refused, the one or all that came at once,
 * has left everything as it was: not half of anything was inserted or changed.
 */
export async function tryOut<Case>(
  cases: fc.Arbitrary<Case>,
  batches: number,
  attempt: (one: Case) => Promise<Outcome>,
) {
  const batch = fc.array(cases, { minLength: AT_ONCE, maxLength: AT_ONCE })
  let known = await changed()
  const property = fc.asyncProperty(batch, async ([alone, ...others]) => {
    for (const some of [[alone as Case], others]) {
      const before = known
      const outcomes = await Promise.all(some.map(attempt))
      known = await changed()
      if (outcomes.every(({ refused }) => refused)) expect(known).toEqual(before)
    }
  })
  await fc.assert(property, { seed: SEED, numRuns: batches, endOnFailure: true })
}

/** All that a refused call leaves alone. Its receipt and the line that says who was turned away are kept, and it is counted. */
const changed = () =>
  everything({
    api_receipt: "select from api_receipt where false",
    rate_limit: "select from rate_limit where false",
    activity: "select * from activity where action not like '%-refused'",
    api_key: "select to_jsonb(k) - 'last_used_at' from api_key k",
  })
