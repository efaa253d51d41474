import "server-only"
import { ZxcvbnFactory } from "@zxcvbn-ts/core"
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common"

/** What somebody who guesses at this portal tries besides. (OWASP ASVS 5.0, 6.1.2) */
const WORDS = ["concord", "partner", "portal", "microsoft", "customer", "agreement", "password", "admin"]

/** A million guesses: more than the growing waits at the sign-in leave room for. */
const LEAST_SCORE = 2

/**
 * Whether a password is among the first that would be tried: common ones, keys in a row, repetitions, and what is made of
 * words that belong to the portal or to whose it is (`about`: names, addresses). (OWASP ASVS 5.0, 6.2.4 and 6.2.11)
 */
export function isGuessable(password: string, about: readonly string[]): boolean {
  const words = [...WORDS, ...hostWords(), ...about.flatMap(parts)]
  if (isMadeOf(password, words)) return true
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  // A whole is guessed no sooner than its parts, and what they cost to look at grows faster than their length.
  return [password.slice(0, LOOKED_AT), password.slice(-LOOKED_AT)].every(
    (part) => (estimator?.check(part, words).score ?? 0) < LEAST_SCORE,
  )
}

const LOOKED_AT = 32

let estimator: ZxcvbnFactory | undefined

/** Less than this beside known words is soon tried: a year, a mark, a letter or two. */
const LEAST_BESIDE = 5

/**
 * Whether a password is nothing but known words, once or again and again, whatever stands between them and a few
 * characters more: "concord-concord". Taken apart, each word makes it look long.
 */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const known = [...new Set(words.map(plain))].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)
  return [plain(password), plain(inLetters(password))].some((typed) => {
    const rest = known.reduce((left, word) => left.replaceAll(word, " "), typed)
    return rest !== typed && rest.replaceAll(" ", "").length < LEAST_BESIDE
  })
}

/** Letters and figures alone, without letter case and accents. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
}

/** With the figures and signs that stand for letters as those: "C0nc0rd" is "Concord". */
function inLetters(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => LETTERS[sign] ?? sign)
}

const LETTERS: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i" }

/** The words of the address that the portal is called by. */
function hostWords(): string[] {
  const { AUTH_URL = "" } = process.env
  return URL.canParse(AUTH_URL) ? new URL(AUTH_URL).hostname.split(/[.-]/).filter((word) => word.length > 2) : []
}

/** A name or an address, and its words. */
function parts(text: string): string[] {
  return [text, ...text.split(/[\s@.,-]+/).filter((part) => part.length > 2)]
}
