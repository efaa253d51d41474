import fc from "fast-check"
import { expect } from "vitest"
import { CASES, SEED } from "@/tests/random/chance"
import { database } from "../owner"

const AT_ONCE = 25
/** Of all cases, those that come over HTTP: each asks the database who calls, and takes longer. */
const BY_HTTP = 0.15

/** What came of a case: whether it was refused, in which case nothing may have changed. */
export type Outcome = { refused: boolean }

/** How many batches of cases each of `among` gets, for those over HTTP and for those straight to the use-cases. */
export const shareOf = (way: "http" | "usecase", among: number): number =>
  Math.ceil((CASES * (way === "http" ? BY_HTTP : 1 - BY_HTTP)) / among / AT_ONCE)

/**
 * Tries cases of chance, some at once. Where all of them were refused, no table has a row more or less: not half of
 * anything was inserted.
 */
export async function tryOut<Case>(
  cases: fc.Arbitrary<Case>,
  batches: number,
  attempt: (one: Case) => Promise<Outcome>,
) {
  const batch = fc.array(cases, { minLength: AT_ONCE, maxLength: AT_ONCE })
  let before = await rows()
  const property = fc.asyncProperty(batch, async (some) => {
    const outcomes = await Promise.all(some.map(attempt))
    const after = await rows()
    const known = before
    before = after
    if (outcomes.every(({ refused }) => refused)) expect(after).toEqual(known)
  })
  await fc.assert(property, { seed: SEED, numRuns: batches, endOnFailure: true })
}

/** How many rows each table has. Receipts of calls and lines that say who was refused are kept of refused calls too. */
async function rows(): Promise<object[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not in ('api_receipt', 'rate_limit', 'activity') order by 1`
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from "${name}"`)
  const log = "select 'activity', count(*)::int from activity where action not like '%-refused'"
  return database().$queryRawUnsafe([...counts, log].join(" union all "))
}
