import { existsSync, readFileSync } from "node:fs"
import { relative } from "node:path"
import { root } from "./place.mjs"

/**
 * How many tests passed and how many did not, and what those are called. One that was skipped has not passed.
 * @typedef {{ passed: number, failed: number, names?: string[] }} Tally
 */

/** @param {Tally[]} tallies @returns {Required<Tally>} */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    names: tallies.flatMap(({ names = [] }) => names),
  }
}

/**
 * Reads vitest's report.
 * @param {string} file
 * @param {number} code vitest's exit code
 * @returns {Tally}
 */
export function tallyOfVitest(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, names: ["vitest did not run to its end"] }
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(file, "utf8"))
  /** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */
  const files = testResults
  const unreadable = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  )
  const names = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== "passed")
      .map(({ fullName }) => `${relative(root, name)}: ${fullName}`),
  )
  return honest(
    {
      passed: numPassedTests,
      failed: numTotalTests - numPassedTests + unreadable.length,
      names: [...names, ...unreadable.map(({ name }) => relative(root, name))],
    },
    code,
  )
}

/**
 * Reads Playwright's report.
 * @param {string} file
 * @param {number} code Playwright's exit code
 * @returns {Tally}
 */
export function tallyOfPlaywright(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, names: ["Playwright did not run to its end"] }
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"))
  const { expected, unexpected, flaky, skipped } = stats
  return honest({ passed: expected, failed: unexpected + flaky + skipped, names: suites.flatMap(notPassed) }, code)
}

/**
 * @typedef {{ file: string, suites?: Suite[], specs: { title: string, tests: { status: string }[] }[] }} Suite
 * @param {Suite} suite
 * @returns {string[]}
 */
function notPassed({ file, suites = [], specs }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status !== "expected"))
  return [...own.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(notPassed)]
}

/** A runner that says it failed did, though none of its tests did. @param {Tally} tally @param {number} code @returns {Tally} */
function honest(tally, code) {
  return code !== 0 && tally.failed === 0
    ? { ...tally, failed: 1, names: ["the runner failed, but no test did"] }
    : tally
}
