import "server-only"
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

const ALGORITHM = "aes-256-gcm"
const NONCE = 12
const TAG = 16

/**
 * Encrypts a text for the database, by a key made of AUTH_SECRET. `belongsTo` is authenticated with it: moved to
 * another's row it is not read.
 */
export function encrypted(text: string, belongsTo: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, key(), nonce).setAAD(Buffer.from(belongsTo))
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")
}

/** The text; null when it was altered, belongs to somebody else, or AUTH_SECRET is another now. */
export function decrypted(sealed: string, belongsTo: string): string | null {
  const bytes = Buffer.from(sealed, "base64url")
  if (bytes.length < NONCE + TAG) return null
  const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(belongsTo)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8")
  } catch {
    return null
  }
}

function key(): Buffer {
  const { AUTH_SECRET } = process.env
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set: start the portal with `npm start` or `npm run dev`")
  return Buffer.from(hkdfSync("sha256", AUTH_SECRET, "", "concord second factor", 32))
}
