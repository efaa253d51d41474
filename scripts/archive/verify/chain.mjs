// One customer's records: each link is over the one before it, of that customer, about what it is listed as, and as the
// checkpoints seal it.
import { canonical, count, exactly, hash, id, line, list, sha256, UUID } from "./canonical.mjs"
import { wayIn } from "./tree.mjs"

/**
 * @typedef {{ position: number, kind: string, recordId: string, content: string, hash: string }} Link
 * @typedef {{ customerId: string, links: Link[], seals: import("./tree.mjs").Seal[], way?: import("./tree.mjs").Way }} Chain
 * @typedef {Record<string, string | number | boolean>} Said
 * @typedef {{ partnerId: string, newest: import("./checkpoints.mjs").Checkpoint | undefined }} About
 */

/** For how long, in milliseconds, a record may have been under way when a checkpoint was made, and clocks may differ. */
const UNDER_WAY = 3_600_000
const KINDS = ["confirmation", "withdrawal", "direct_acceptance", "evidence"]

/** @param {Buffer} bytes of a file of records @returns {Chain | null} */
export function chainIn(bytes) {
  return exactly(bytes, ({ customerId, links, seals, way }) => ({
    customerId: id(customerId),
    links: list(links, (one) => ({
      position: count(one.position),
      kind: line(one.kind),
      recordId: id(one.recordId),
      content: line(one.content),
      hash: hash(one.hash),
    })),
    seals: list(seals, (one) => ({
      number: count(one.number),
      position: count(one.position),
      hash: hash(one.hash),
    })),
    ...(way !== undefined && { way: wayIn(way) }),
  }))
}

/** How a record is told to people. @param {number} position @param {string} customerId */
export function recordName(position, customerId) {
  return `record ${position} of customer ${customerId}`
}

/**
 * What is wrong with a chain, what its links say (null for what says nothing), and how many of them are sealed.
 * @param {Chain} chain
 * @param {About} about
 */
export function readChain({ customerId, links, seals }, { partnerId, newest }) {
  /** @type {string[]} */
  const faults = []
  const sealed = seals.at(-1)?.position ?? 0
  /** @type {(Said | null)[]} */
  const said = []
  let before = "0".repeat(64)
  for (const [index, link] of links.entries()) {
    const position = index + 1
    const name = recordName(position, customerId)
    const own = canonical(link.content)
    said.push(own)
    if (link.position !== position) faults.push(`${name} was removed`)
    else if (sha256(`${before}\n${link.content}`) !== link.hash) faults.push(`${name} was altered`)
    else if (!isAbout(own, link, { customerId, partnerId })) faults.push(`${name} was altered`)
    else if (position > sealed && newest && isOlder(own, newest.sealedAt))
      faults.push(`${name} was inserted: it is older than what is sealed`)
    before = link.hash
  }
  faults.push(...faultsOfSeals(customerId, links, seals))
  return { faults, said, sealed: Math.min(sealed, links.length) }
}

/** @param {Said | null} said @param {Link} link @param {{ customerId: string, partnerId: string }} whose */
function isAbout(said, { kind, recordId }, { customerId, partnerId }) {
  const isOfKind = KINDS.includes(kind) && said?.kind === kind && said.id === recordId && UUID.test(recordId)
  return isOfKind && said.customerId === customerId && said.partnerId === partnerId && instantOf(said) !== null
}

/** The newest checkpoint would seal it. @param {Said | null} said @param {string} sealedAt */
function isOlder(said, sealedAt) {
  return Number(said && instantOf(said)) < Date.parse(sealedAt) - UNDER_WAY
}

/** The instant at which a record says that it was made. @param {Said} said */
export function instantOf({ recordedAt, withdrawnAt, checkedAt, attachedAt }) {
  const at = new Date(String(recordedAt ?? withdrawnAt ?? checkedAt ?? attachedAt))
  return Number.isNaN(at.getTime()) ? null : at.getTime()
}

/** Seals come in order, each on a record that is as it was sealed. @param {string} customerId @param {Link[]} links @param {import("./tree.mjs").Seal[]} seals */
function faultsOfSeals(customerId, links, seals) {
  return seals.flatMap(({ number, position, hash }, index) => {
    const last = seals[index - 1]
    const link = links[position - 1]
    if (last && !(number > last.number && position > last.position))
      return [`the seals of customer ${customerId} are not in order`]
    if (!link) return [`${recordName(position, customerId)} was removed`]
    return link.hash === hash ? [] : [`${recordName(position, customerId)} was altered`]
  })
}
