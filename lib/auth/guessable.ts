import "server-only"
import { ZxcvbnFactory } from "@zxcvbn-ts/core"
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common"

/** What somebody who guesses at this portal tries besides. (OWASP ASVS 5.0, 6.1.2) */
const WORDS = ["concord", "partner", "portal", "microsoft", "customer", "agreement"]

/** A million guesses: more than the growing waits at the sign-in leave room for. */
const LEAST_SCORE = 2

/**
 * Whether a password is among the first that would be tried: common ones, keys in a row, repetitions, and what is made of
 * words that belong to the portal or to whose it is (`about`: names, addresses). (OWASP ASVS 5.0, 6.2.4 and 6.2.11)
 */
export function isGuessable(password: string, about: readonly string[]): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  const known = [...WORDS, ...about.flatMap(parts)]
  // A whole is guessed no sooner than its parts, and what they cost to look at grows faster than their length.
  return [password.slice(0, LOOKED_AT), password.slice(-LOOKED_AT)].every(
    (part) => (estimator?.check(part, known).score ?? 0) < LEAST_SCORE,
  )
}

const LOOKED_AT = 32

let estimator: ZxcvbnFactory | undefined

/** A name or an address, and its words. */
function parts(text: string): string[] {
  return [text, ...text.split(/[\s@.,]+/).filter((part) => part.length > 2)]
}
