// The partner's checkpoints: each over the one before it, and signed. Those of the first form sign the marks of the heads
// that grew since the one before; those since sign the root of a tree over all seals until then, and which form it has.
import { verify } from "node:crypto"
import { base64, count, exactly, hash, instant, list, sha256 } from "./canonical.mjs"

/**
 * @typedef {{ number: number, sealedAt: string, root?: string, heads?: string[], hash: string, keyId: string, signature: string }} Checkpoint
 * @typedef {{ partnerId: string, number: number, hash: string }} Note
 */

/** @param {Buffer} bytes of checkpoints.json @returns {Checkpoint[] | null} */
export function checkpointsIn(bytes) {
  return exactly(bytes, (said) =>
    list(said, (one) => ({
      number: count(one.number),
      sealedAt: instant(one.sealedAt),
      hash: hash(one.hash),
      keyId: hash(one.keyId),
      signature: base64(one.signature),
      ...("root" in one ? { root: hash(one.root) } : { heads: list(one.heads, hash) }),
    })),
  )
}

/**
 * What is wrong with them.
 * @param {Checkpoint[]} checkpoints
 * @param {string} partnerId
 * @param {import("./keys.mjs").Keys} keys
 * @returns {string[]}
 */
export function faultsOfCheckpoints(checkpoints, partnerId, keys) {
  /** @type {string[]} */
  const faults = []
  /** @type {string | null} */
  let before = null
  for (const [index, checkpoint] of checkpoints.entries()) {
    const { number, keyId, signature } = checkpoint
    const content = contentOf(checkpoint, partnerId, before, formOf(checkpoint, partnerId, before))
    const key = keys.get(keyId)
    if (number !== index + 1) faults.push(`checkpoint ${index + 1} was removed`)
    else if (sha256(content) !== checkpoint.hash) faults.push(`checkpoint ${number} was altered`)
    else if (!key) faults.push(`checkpoint ${number} is signed with key ${keyId}, which is not known here`)
    else if (!verify(null, Buffer.from(content), key, Buffer.from(signature, "base64")))
      faults.push(`checkpoint ${number} is not signed with its key`)
    before = checkpoint.hash
  }
  return faults
}

/**
 * What a checkpoint signs: canonical JSON.
 * @param {Checkpoint} checkpoint
 * @param {string} partnerId
 * @param {string | null} before
 * @param {import("./tree.mjs").Form} version
 */
function contentOf({ number, sealedAt, root, heads }, partnerId, before, version) {
  return root === undefined
    ? JSON.stringify({ before, heads, number, partnerId, sealedAt })
    : JSON.stringify({ before, number, partnerId, root, sealedAt, version })
}

/**
 * The form of a checkpoint's tree: its hash is over that.
 * @param {Checkpoint} checkpoint
 * @param {string} partnerId
 * @param {string | null} before
 * @returns {import("./tree.mjs").Form}
 */
export function formOf(checkpoint, partnerId, before) {
  return sha256(contentOf(checkpoint, partnerId, before, 2)) === checkpoint.hash ? 2 : 3
}

/**
 * Checkpoints that are not as the operator noted them.
 * @param {Checkpoint[]} checkpoints
 * @param {string} partnerId
 * @param {Note[]} notes
 */
export function faultsOfNotes(checkpoints, partnerId, notes) {
  return notes
    .filter((note) => note.partnerId === partnerId && checkpoints[note.number - 1]?.hash !== note.hash)
    .map(({ number }) =>
      checkpoints[number - 1]
        ? `checkpoint ${number} is not as the operator noted it`
        : `checkpoint ${number}, which the operator noted, was removed`,
    )
}

/** The operator's notes, a line for each; null when it is no such file. @param {string} text @returns {Note[] | null} */
export function notesIn(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "")
  if (!lines.every((line) => /^[0-9a-f-]{36} [1-9]\d* [0-9a-f]{64}$/.test(line))) return null
  return lines.map((line) => {
    const [partnerId = "", number = "", hash = ""] = line.split(" ")
    return { partnerId, number: Number(number), hash }
  })
}
