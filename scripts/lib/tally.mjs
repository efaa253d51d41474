import { existsSync, readFileSync } from "node:fs"

/**
 * How many tests passed and how many did not. One that was skipped has not passed.
 * @typedef {{ passed: number, failed: number }} Tally
 */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  }
}

/**
 * Reads vitest's report.
 * @param {string} file
 * @param {number} code vitest's exit code
 * @returns {Tally}
 */
export function tallyOfVitest(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(file, "utf8"))
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = testResults
  const unreadable = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  )
  return honest({ passed: numPassedTests, failed: numTotalTests - numPassedTests + unreadable.length }, code)
}

/**
 * Reads Playwright's report.
 * @param {string} file
 * @param {number} code Playwright's exit code
 * @returns {Tally}
 */
export function tallyOfPlaywright(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, "utf8")).stats
  return honest({ passed: expected, failed: unexpected + flaky + skipped }, code)
}

/** A runner that says it failed did, though none of its tests did. @param {Tally} tally @param {number} code @returns {Tally} */
function honest(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
