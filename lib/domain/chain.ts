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
  table: RecordKind | "evidence_chunk" | "chain_entry" | "checkpoint" | "checkpoint_head"
  /** The row: a record's id, or a place in a chain. */
  row: string
  what: "altered" | "removed" | "inserted"
  fields?: string[]
}

/**
 * The first thing that is wrong with one customer's chain and the rows it is made of, or null. `links` come by position;
 * `sealed` are hashes of links that a checkpoint names, by position.
 */
export function breachIn(
  links: readonly Link[],
  rows: readonly KeptRow[],
  sealed: ReadonlyMap<number, string> = new Map(),
): Breach | null {
  const kept = new Map(rows.map((row) => [nameOf(row.kind, row.id), row]))
  let before = BEFORE_THE_FIRST
  for (const [index, link] of links.entries()) {
    const position = index + 1
    if (link.position > position) return { table: "chain_entry", row: String(position), what: "removed" }
    const row = kept.get(nameOf(link.kind, link.recordId))
    // The row comes first: when it was altered together with its link, it is the row that somebody meant.
    const breach = row ? breachOfRow(row, link) : ({ table: link.kind, row: link.recordId, what: "removed" } as const)
    if (breach) return breach
    if (link.hash !== linkHash(before, link.content) || isOtherwiseSealed(link, sealed))
      return { table: "chain_entry", row: String(position), what: "altered" }
    kept.delete(nameOf(link.kind, link.recordId))
    before = link.hash
  }
  const [unchained] = kept.values()
  if (unchained) return { table: unchained.kind, row: unchained.id, what: "inserted" }
  const cut = [...sealed.keys()].filter((position) => position > links.length).sort((a, b) => a - b)[0]
  return cut === undefined ? null : { table: "chain_entry", row: String(links.length + 1), what: "removed" }
}

function isOtherwiseSealed({ position, hash }: Link, sealed: ReadonlyMap<number, string>): boolean {
  return (sealed.get(position) ?? hash) !== hash
}

/** A row that says something else than its link. Names that a link holds beside the row's own facts may change; a link that says nothing is told by its hash. */
function breachOfRow({ kind, id, facts }: KeptRow, { content }: Link): Breach | null {
  const said = factsOf(content)
  if (!said) return null
  const own = new Set([...Object.keys(facts), ...OPTIONAL[kind]])
  const fields = [...own].filter((field) => said[field] !== facts[field])
  return fields.length > 0 ? { table: kind, row: id, what: "altered", fields } : null
}

/** What a row may lack: a link that says it, where the row does not, tells of an alteration. */
const OPTIONAL: Record<RecordKind, readonly string[]> = {
  confirmation: ["phone", "phoneE164", "reason", "means", "note"],
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
