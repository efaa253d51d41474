// Public keys of checkpoints, by their ids: SHA-256 of the key's DER form.
import { createPublicKey } from "node:crypto"
import { sha256 } from "./canonical.mjs"

/** @typedef {Map<string, import("node:crypto").KeyObject>} Keys */

const PEM = /-----BEGIN [A-Z ]+-----[A-Za-z0-9+/=\s]+-----END [A-Z ]+-----/g

/**
 * The Ed25519 keys in the text of a PEM file; null when it holds none, or anything else: an archive has keys in it too.
 * @param {string} text
 * @returns {Keys | null}
 */
export function keysIn(text) {
  const pems = text.match(PEM) ?? []
  if (
    text
      .replace(PEM, "")
      .replace(/^\xef\xbb\xbf/, "")
      .trim() !== ""
  )
    return null
  try {
    const keys = pems.map((pem) => createPublicKey(pem))
    const isFit = keys.length > 0 && keys.every((key) => key.asymmetricKeyType === "ed25519")
    return isFit ? new Map(keys.map((key) => [sha256(key.export({ type: "spki", format: "der" })), key])) : null
  } catch {
    return null
  }
}

/** Keys as the portal writes them into keys.pem. @param {(import("node:crypto").KeyObject | undefined)[]} keys */
export function pemOf(keys) {
  return keys.map((key) => key?.export({ type: "spki", format: "pem" }) ?? "").join("")
}
