import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
import { type Verdict, verifyRecords } from "@/lib/operator/verify"
import { Failure } from "./lib/failure.mjs"
import { readKey } from "./lib/key"
import { lifetime } from "./lib/lifetime.mjs"
import { readNotes } from "./lib/noted-checkpoints"
import { notesBeside } from "./lib/sealing-key.mjs"
import { breachTold } from "./lib/told"

const USAGE = "npm run verify -- [--key public-or-private.pem ...] [--checkpoints key.pem.checkpoints ...]"

// Reads the whole database and tells whether any record was altered, removed or inserted since it was made, and which.
await lifetime(async () => {
  const given = files()
  const keys = given.keys.map((file) => readKey(file, "public"))
  const notes = given.notes.flatMap(readNotes)
  const { verdicts, lost, unguarded } = await verifyRecords(keys, notes)
  for (const verdict of verdicts) console.log(`  ${sentence(verdict)}`)
  if (keys.length === 0)
    console.log("  Signatures were held against the keys in the database alone: name your own with --key.")
  if (notes.length === 0)
    console.log("  No noted checkpoints: whether the newest ones were cut off cannot be told. npm run seal notes them.")
  if (unguarded.length > 0) console.log(`  NOT GUARDED, changes would be let through: ${unguarded.join(", ")}`)
  const records = verdicts.reduce((sum, verdict) => sum + verdict.records, 0)
  const breaches = [...verdicts.flatMap(({ breaches }) => breaches), ...lost]
  if (breaches.some(({ what }) => what === "unknown-key"))
    console.log("  Name every key that ever sealed, each with a --key: one that is missing looks like a stranger's.")
  if (breaches.length > 0) throw new Failure(breaches.map(breachTold).join("\n"))
  if (unguarded.length > 0) throw new Failure("No record was changed, but the database does not guard them.")
  console.log(`Records: ${records}, partners: ${verdicts.length}. None altered, removed or inserted`)
})

/** The files of keys and of noted checkpoints; those beside the keys, unless others are named. */
function files(): { keys: string[]; notes: string[] } {
  try {
    const file = { type: "string", multiple: true } as const
    const { values } = parseArgs({ options: { key: file, checkpoints: file } })
    const { SEALING_KEY_FILE } = process.env
    const keys = [...(values.key ?? []), ...(SEALING_KEY_FILE ? [SEALING_KEY_FILE] : [])]
    const absent = values.checkpoints?.find((file) => !existsSync(file))
    if (absent) throw new Failure(`${absent} is not there`)
    return { keys, notes: values.checkpoints ?? keys.map(notesBeside) }
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}: ${USAGE}`)
  }
}

function sentence({ partner, customers, records, unsealed, newest }: Verdict): string {
  const seal = newest
    ? `checkpoint ${newest.number} of ${newest.sealedAt.toISOString()} ${newest.hash}`
    : "never sealed"
  return `${partner.name}: records: ${records}, not sealed yet: ${unsealed}, customers: ${customers}; ${seal}`
}
