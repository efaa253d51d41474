import "server-only"
import { createHash, randomBytes } from "node:crypto"

/** The secret of a new API key: 256 random bits behind a mark by which people and scanners of leaks know what it is. */
export function newApiSecret(): string {
  return `concord_${randomBytes(32).toString("base64url")}`
}

/**
 * What is kept of a secret, and by which it is found: SHA-256, in hexadecimal. A slow hash as for passwords would protect
 * nothing more, because nobody guesses 256 random bits; and every call of the API would wait for it.
 */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}
