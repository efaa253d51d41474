// What the auditor asks for. A word by itself is the archive and never a key: who hands over an archive chooses its bytes,
// and must not choose with them what it is taken for.

/** @typedef {{ archive: string | null, keys: string[], notes: string[] }} Asked */

export const USAGE =
  "Usage: node verify.mjs [records.zip, or its unpacked folder] [--key key.pem ...] [--checkpoints key.pem.checkpoints ...]"

/** What a command line asks for; null when it is no such command line. @param {readonly string[]} words @returns {Asked | null} */
export function argumentsIn(words) {
  /** @type {Asked} */
  const asked = { archive: null, keys: [], notes: [] }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const named = word === "--key" ? asked.keys : word === "--checkpoints" ? asked.notes : null
    const value = named ? rest.shift() : word
    if (!value || value.startsWith("-")) return null
    if (named) named.push(value)
    else if (asked.archive === null) asked.archive = value
    else return null
  }
  return asked
}
