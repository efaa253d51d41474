import type { Located } from "@/lib/operator/checkpoints"

/** What was changed, in a line for the operator. */
export function breachTold({ what, table, row, fields, customerId, partnerId }: Located): string {
  const whose = `${customerId ? ` of customer ${customerId}` : ""}, partner ${partnerId}`
  if (what === "unknown-key")
    return `NOT KNOWN: ${table} ${row}${whose} is signed with key ${fields?.join()}; name it too, with another --key, if it is yours`
  return `${what.toUpperCase()}: ${table} ${row}${whose}${fields ? `: ${fields.join(", ")}` : ""}`
}
