// Reading what an archive says so strictly that it can be said in one way only: a file must be, byte by byte, what is
// written from what was read in it. So no name twice, no other spelling of a number, nothing before, between or after.
import { createHash } from "node:crypto"

/** @param {string | Buffer} content */
export function sha256(content) {
  return createHash("sha256").update(content).digest("hex")
}

/**
 * What a file of the archive says, when it says it in its one form, or null. `pick` takes what it knows and throws at
 * what is no such thing.
 * @template T
 * @param {Buffer} bytes
 * @param {(said: any) => T} pick
 * @returns {T | null}
 */
export function exactly(bytes, pick) {
  try {
    const said = pick(JSON.parse(bytes.toString("utf8")))
    return bytes.equals(Buffer.from(written(said))) ? said : null
  } catch {
    return null
  }
}

/** How the portal writes a file. @param {unknown} said */
export function written(said) {
  return `${JSON.stringify(said, null, 1)}\n`
}

/**
 * What a record says: a flat object as canonical JSON (RFC 8785), or null.
 * @param {string} content
 * @returns {Record<string, string | number | boolean> | null}
 */
export function canonical(content) {
  try {
    const said = JSON.parse(content)
    const isFlat = Object.values(said).every((value) => ["string", "number", "boolean"].includes(typeof value))
    const inOrder = Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))
    return isFlat && JSON.stringify(inOrder) === content ? said : null
  } catch {
    return null
  }
}

/** @param {unknown} value @param {RegExp} form @returns {string} */
function text(value, form) {
  if (typeof value !== "string" || !form.test(value)) throw new TypeError(String(form))
  return value
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** @param {unknown} value */
export const id = (value) => text(value, UUID)
/** @param {unknown} value */
export const hash = (value) => text(value, /^[0-9a-f]{64}$/)
/** @param {unknown} value */
export const line = (value) => text(value, /(?:)/)

/** An instant, or the base64 of a signature, is as it would be written. @param {unknown} value */
export function instant(value) {
  const said = line(value)
  if (new Date(said).toISOString() !== said) throw new TypeError("no instant")
  return said
}

/** @param {unknown} value */
export function base64(value) {
  const said = line(value)
  if (Buffer.from(said, "base64").toString("base64") !== said) throw new TypeError("no base64")
  return said
}

/** A number that counts from 1. @param {unknown} value */
export function count(value) {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 1) throw new TypeError("no count")
  return value
}

/**
 * @template T
 * @param {unknown} value
 * @param {(item: any) => T} pick
 * @returns {T[]}
 */
export function list(value, pick) {
  if (!Array.isArray(value)) throw new TypeError("no list")
  return value.map(pick)
}
