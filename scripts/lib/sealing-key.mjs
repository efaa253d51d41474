import { generateKeyPairSync } from "node:crypto"
import { existsSync } from "node:fs"
import { Failure } from "./failure.mjs"
import { inStore } from "./place.mjs"
import { keptSecret } from "./private-file.mjs"

/**
 * The file of the private key that seals the records (Ed25519, PEM): SEALING_KEY_FILE, or for the embedded database one
 * of its own. Null for an installation that keeps its key elsewhere.
 * @param {import("./environment.mjs").Environment} environment
 * @throws {Failure} when it is named and not there
 */
export function sealingKeyFile({ database }) {
  const { SEALING_KEY_FILE } = process.env
  if (SEALING_KEY_FILE) {
    if (!existsSync(SEALING_KEY_FILE))
      throw new Failure(`SEALING_KEY_FILE names ${SEALING_KEY_FILE}, which is not there.`)
    return SEALING_KEY_FILE
  }
  if (database) return null
  return keptSecret(embeddedKey(), () => {
    const { privateKey } = generateKeyPairSync("ed25519")
    return privateKey.export({ type: "pkcs8", format: "pem" }).toString()
  })
}

/** The key of the embedded database. */
export function embeddedKey() {
  return inStore("sealing-key.pem")
}

/**
 * Where the checkpoints that a key made are noted: kept apart from the database, it tells when some were cut off.
 * @param {string} keyFile
 */
export function notesBeside(keyFile) {
  return `${keyFile}.checkpoints`
}
