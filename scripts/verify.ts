import { parseArgs } from "node:util"
import { type Verdict, verifyRecords } from "@/lib/operator/verify"
import { Failure } from "./lib/failure.mjs"
import { readKey } from "./lib/key"
import { lifetime } from "./lib/lifetime.mjs"

const USAGE = "npm run verify -- [--key public-or-private.pem ...]"

// Reads the whole database and tells whether any record was altered, removed or inserted since it was made, and which.
await lifetime(async () => {
  const keys = files().map((file) => readKey(file, "public"))
  const { verdicts, unguarded } = await verifyRecords(keys)
  for (const verdict of verdicts) console.log(`  ${sentence(verdict)}`)
  if (keys.length === 0)
    console.log("  Signatures were held against the keys in the database alone: name your own with --key.")
  if (unguarded.length > 0) console.log(`  NOT GUARDED, changes would be let through: ${unguarded.join(", ")}`)
  const records = verdicts.reduce((sum, verdict) => sum + verdict.records, 0)
  const breached = verdicts.filter(({ breach }) => breach)
  if (breached.length > 0) throw new Failure(breached.map(told).join("\n"))
  if (unguarded.length > 0) throw new Failure("No record was changed, but the database does not guard them.")
  console.log(`Records: ${records}, partners: ${verdicts.length}. None altered, removed or inserted`)
})

function files(): string[] {
  try {
    const { values } = parseArgs({ options: { key: { type: "string", multiple: true } } })
    const { SEALING_KEY_FILE } = process.env
    return values.key ?? (SEALING_KEY_FILE ? [SEALING_KEY_FILE] : [])
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}: ${USAGE}`)
  }
}

function sentence({ partner, customers, records, newest }: Verdict): string {
  const seal = newest
    ? `checkpoint ${newest.number} of ${newest.sealedAt.toISOString()} ${newest.hash}`
    : "never sealed"
  return `${partner.name}: records: ${records}, customers: ${customers}; ${seal}`
}

function told({ partner, breach }: Verdict): string {
  if (!breach) return ""
  const { table, row, what, fields, customerId } = breach
  const where = `${table} ${row}${customerId ? ` of customer ${customerId}` : ""}`
  return `${what.toUpperCase()}: ${where}, partner ${partner.id} (${partner.name})${fields ? `: ${fields.join(", ")}` : ""}`
}
