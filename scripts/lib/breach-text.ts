import type { Difference } from "@/lib/domain/catalogue"
import type { Located } from "@/lib/operator/checkpoints"

/** What was changed, in a line for the operator. */
export function breachText({ what, table, row, fields, customerId, partnerId }: Located): string {
  const whose = `${customerId ? ` of customer ${customerId}` : ""}, partner ${partnerId}`
  if (what === "unknown-key") return `NOT KNOWN: the key ${fields?.join()} that signed ${table} ${row}${whose}`
  if (what === "unreadable") return `NOT READ: ${table} ${row}${whose}: ${fields?.join()}`
  return `${what.toUpperCase()}: ${table} ${row}${whose}${fields ? `: ${fields.join(", ")}` : ""}`
}

/** What of the database is not as the release has it, in a line. Names are somebody else's: none writes a line of its own. */
export function differenceText({ object, what, how }: Difference): string {
  return `${what.toUpperCase()}: ${object}${how ? `: ${how}` : ""}`.replaceAll(/\p{Cc}/gu, "?")
}
