import "server-only"
import { createHash, randomInt } from "node:crypto"

const HOW_MANY = 10
/** Small letters and figures that are not mistaken for each other: four groups of four are 79 bits. */
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789"

/** Codes for an agent whose device is lost, to be kept on paper; each opens once. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join("")
  return Array.from({ length: HOW_MANY }, () => [group(), group(), group(), group()].join("-"))
}

/**
 * What is kept of a code, and by which it is found, whatever its letter case, blanks and hyphens: SHA-256. As with API
 * keys a slow hash would protect nothing more, because nobody guesses 79 random bits.
 */
export function hashOfRecoveryCode(typed: string): string {
  const code = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, "")
  return createHash("sha256").update(code).digest("hex")
}
