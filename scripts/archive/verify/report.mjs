// What is told of an archive: every fault; or who it is of, what is sealed and what is not, and one closing sentence.

/** How many records that are not sealed are named one by one. */
const NAMED = 20

/**
 * Nothing is wrong and all is sealed; something is wrong; nothing is wrong, but not everything is proved; nothing was
 * verified, because of how the script was called.
 */
export const CODES = { proved: 0, faulty: 1, unproved: 2, unasked: 3 }

const OF_FIRST_FORM =
  "the newest checkpoint is of the first form: what is sealed here is as it was, but whether newer records of this customer were left out, only the archive of all customers tells, or one made after the next seal."
const OF_FORMER_TREE =
  "the newest checkpoint is of a former form, which does not tell a customer without sealed records from one whose sealed records were left out, where others share its place: only the archive of all customers tells, or one made after the next seal."

/**
 * @param {ReturnType<typeof import("./archive.mjs").verifyArchive>} verified
 * @param {boolean} hasOwnKeys the operator's key was named
 * @returns {{ code: number, lines: string[] }}
 */
export function report({ faults, partnerId, of, chains = [], newest, isOpen }, hasOwnKeys) {
  if (faults.length > 0) {
    const told = [...new Set(faults)].map((fault) => `FAULT: ${fault}`)
    return { code: CODES.faulty, lines: [...told, "THIS ARCHIVE IS NOT AS THE PORTAL MADE IT: do not rely on it."] }
  }
  const records = chains.reduce((sum, { links }) => sum + links.length, 0)
  const unsealed = chains.flatMap((chain) => chain.unsealed)
  const isOfAll = of === "all"
  const lines = [
    `Partner ${partnerId}`,
    isOfAll ? `Of all customers that have records: ${chains.length}` : `Of one customer alone: ${of}`,
    ...(newest
      ? [`Newest checkpoint: ${newest.number} of ${newest.sealedAt}, ${newest.hash}, key ${newest.keyId}`]
      : []),
    ...(newest
      ? ["What was recorded after that, and left out, it cannot tell: ask the operator for the newest checkpoint."]
      : []),
  ]
  if (!hasOwnKeys)
    lines.push("Signatures were held against keys.pem of this archive; name the operator's own key to prove more.")
  if (!newest)
    lines.push(
      `NOT PROVED: no checkpoint, so nobody signed these records (${records}). They agree with themselves, no more.`,
    )
  else {
    for (const one of unsealed.slice(0, NAMED)) lines.push(`NOT SEALED: ${one}`)
    if (unsealed.length > NAMED) lines.push(`NOT SEALED: ${unsealed.length - NAMED} more`)
    if (unsealed.length > 0)
      lines.push(
        `NOT ALL PROVED: of ${records} records ${unsealed.length} are under no seal, and may be anybody's.${unsealed.length < records ? " The others are as they were sealed." : ""}`,
      )
    const doubt = isOpen ? OF_FORMER_TREE : !newest.root && !isOfAll ? OF_FIRST_FORM : null
    if (doubt) lines.push(`NOT ALL PROVED: ${doubt}`)
    if (!doubt && unsealed.length === 0) lines.push(closing(records, hasOwnKeys))
  }
  const isProved = newest && unsealed.length === 0 && !isOpen && (newest.root || isOfAll)
  return { code: isProved ? CODES.proved : CODES.unproved, lines }
}

/** @param {number} records @param {boolean} hasOwnKeys */
function closing(records, hasOwnKeys) {
  return hasOwnKeys
    ? `Records: ${records}. None altered, removed or inserted: all are under seals of the operator's key.`
    : `Records: ${records}. None altered, removed or inserted, if the key in keys.pem is the operator's.`
}
