import { createHash } from "node:crypto"

// The chain of a customer's records: each link carries a SHA-256 over the link before it and what it says itself, so that
// nothing can be altered, removed or put in between without every later link being wrong. (SECURITY.md, "The record")

export const RECORD_KINDS = ["confirmation", "withdrawal", "direct_acceptance", "evidence"] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** A link: its place, counted from 1, what it says (canonical JSON, RFC 8785), and its hash, hexadecimal. */
export type Link = { position: number; kind: RecordKind; recordId: string; content: string; hash: string }

/** A row as the database holds it now, in the words of the links: what is null is left out. */
export type KeptRow = { kind: RecordKind; id: string; facts: Record<string, string | number | boolean> }

/** What the first link of a chain comes after. */
export const BEFORE_THE_FIRST = "0".repeat(64)

/** The hash of a link that says `content` and comes after the link of hash `before`. */
export function linkHash(before: string, content: string): string {
  return createHash("sha256").update(`${before}\n${content}`).digest("hex")
}

/** What is wrong with a row or a link: where, what happened to it, and the fields that differ, if it can be told. */
export type Breach = {
  table: RecordKind | "evidence_chunk" | "chain_entry" | "checkpoint"
  /** The row: an id, or a place in a chain. */
  row: string
  what: "altered" | "removed" | "inserted" | "unknown-key" | "future"
  fields?: string[]
}

/** What seals a customer's chain: its links as checkpoints name them, by number, and when the partner's newest checkpoint was made. */
export type Sealing = {
  seals: readonly (Pick<Link, "position" | "hash"> & { sealedAt?: Date | undefined })[]
  newestAt: Date | null
  /** By the database's clock; where it is given, records of the future are told. */
  now?: Date | undefined
}

/**
 * The first thing that is wrong with one customer's chain and the rows it is made of, or null. `links` come by position.
 */
export function breachIn(links: readonly Link[], rows: readonly KeptRow[], sealing: Sealing): Breach | null {
  const kept = new Map(rows.map((row) => [nameOf(row.kind, row.id), row]))
  let before = BEFORE_THE_FIRST
  for (const [index, link] of links.entries()) {
    const position = index + 1
    if (link.position > position) return { table: "chain_entry", row: String(position), what: "removed" }
    if (link.position < position) return { table: "chain_entry", row: String(link.position), what: "inserted" }
    const row = kept.get(nameOf(link.kind, link.recordId))
    // The row comes first: when it was altered together with its link, it is the row that somebody meant.
    const breach = row ? breachOfRow(row, link) : ({ table: link.kind, row: link.recordId, what: "removed" } as const)
    if (breach) return breach
    const isWhole = link.hash === linkHash(before, link.content) && factsOf(link.content) !== null
    if (!isWhole || isOtherwiseSealed(link, sealing))
      return { table: "chain_entry", row: String(position), what: "altered" }
    kept.delete(nameOf(link.kind, link.recordId))
    before = link.hash
  }
  const [unchained] = kept.values()
  if (unchained) return { table: unchained.kind, row: unchained.id, what: "inserted" }
  if (lastSealed(sealing) > links.length)
    return { table: "chain_entry", row: String(links.length + 1), what: "removed" }
  return breachOfLate(links, sealing) ?? breachOfFuture(links, sealing)
}

function isOtherwiseSealed({ position, hash }: Link, { seals }: Sealing): boolean {
  return seals.some((seal) => seal.position === position && seal.hash !== hash)
}

function lastSealed({ seals }: Sealing): number {
  return Math.max(0, ...seals.map(({ position }) => position))
}

/** For how long, in milliseconds, a record may still be under way when a checkpoint is made, and clocks may differ. */
const UNDER_WAY = 3_600_000

/** A record that says it is older than the newest checkpoint, which does not name it, was put in afterwards. */
function breachOfLate(links: readonly Link[], sealing: Sealing): Breach | null {
  const before = (sealing.newestAt?.getTime() ?? 0) - UNDER_WAY
  const late = links.slice(lastSealed(sealing)).find(({ content }) => (recordedAtOf(content)?.getTime() ?? 0) < before)
  return late ? { table: late.kind, row: late.recordId, what: "inserted" } : null
}

/** By how much, in milliseconds, the clocks of a portal and of the database may differ: with more, a portal does not start. */
const CLOCKS_MAY_DIFFER = 120_000

/** How far, in milliseconds, the earliest time zone is ahead of UTC: a day of acceptance is the agent's. */
const EARLIEST_ZONE = 14 * 3_600_000

/** A record from after now, or after the checkpoint that seals it; or of an acceptance after it was recorded. */
function breachOfFuture(links: readonly Link[], { now, seals }: Sealing): Breach | null {
  if (!now) return null
  for (const { position, kind, recordId, content } of links) {
    const at = recordedAtOf(content)?.getTime() ?? 0
    const until = seals.find((seal) => seal.position >= position)?.sealedAt ?? now
    const { acceptedOn } = factsOf(content) ?? {}
    const isLater =
      typeof acceptedOn === "string" && acceptedOn > new Date(at + EARLIEST_ZONE).toISOString().slice(0, 10)
    if (at > until.getTime() + CLOCKS_MAY_DIFFER || isLater) {
      return { table: kind, row: recordId, what: "future", fields: [isLater ? "acceptedOn" : "recordedAt"] }
    }
  }
  return null
}

/** Compares a row with its link. The link also stores names, which may change later; an unreadable link is reported as the fault. */
function breachOfRow({ kind, id, facts }: KeptRow, { content }: Link): Breach | null {
  const said = factsOf(content)
  if (!said) return null
  const own = new Set([...Object.keys(facts), ...OPTIONAL[kind]])
  const fields = [...own].filter((field) => said[field] !== facts[field])
  return fields.length > 0 ? { table: kind, row: id, what: "altered", fields } : null
}

/** What a row may lack: a link that says it, where the row does not, tells of an alteration. */
const OPTIONAL: Record<RecordKind, readonly string[]> = {
  confirmation: ["phone", "phoneE164", "dateAgreed", "reason", "means", "note"],
  withdrawal: [],
  direct_acceptance: [],
  evidence: [],
}

/** What a link says, or null when it is no JSON object any more. */
export function factsOf(content: string): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(content)
    return typeof said === "object" && said !== null && !Array.isArray(said) ? { ...said } : null
  } catch {
    return null
  }
}

function nameOf(kind: RecordKind, id: string): string {
  return `${kind} ${id}`
}

/** The instant at which the record of a link was made, or null when the link does not say it any more. */
export function recordedAtOf(content: string): Date | null {
  const { recordedAt, withdrawnAt, checkedAt, attachedAt } = factsOf(content) ?? {}
  const at = new Date(String(recordedAt ?? withdrawnAt ?? checkedAt ?? attachedAt))
  return Number.isNaN(at.getTime()) ? null : at
}
