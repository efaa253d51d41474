import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
import { verifyGuards } from "@/lib/operator/guards"
import { type Progress, type Verdict, verifyRecords } from "@/lib/operator/verify"
import { breachText, differenceText } from "./lib/breach-text"
import { Failure } from "./lib/failure.mjs"
import { readKey } from "./lib/key"
import { lifetime } from "./lib/lifetime.mjs"
import { readNotes } from "./lib/noted-checkpoints"
import { release } from "./lib/release"
import { notesBeside } from "./lib/sealing-key.mjs"

const USAGE = "npm run verify -- [--key public-or-private.pem ...] [--checkpoints key.pem.checkpoints ...]"

// Reads the whole database and tells whether any record was altered, removed or inserted since it was made, and which.
await lifetime(async () => {
  const given = files()
  const keys = given.keys.map((file) => readKey(file, "public"))
  const notes = given.notes.flatMap(readNotes)
  // First of all: with a table or a guard gone, the records may not even be readable.
  const broken = await guards()
  const { verdicts, lost } = await verifyRecords(keys, notes, progressReporter())
  for (const verdict of verdicts) console.log(`  ${sentence(verdict)}`)
  if (keys.length === 0)
    console.log("  Signatures were held against the keys in the database alone: name your own with --key.")
  if (notes.length === 0)
    console.log("  No noted checkpoints: whether the newest ones were cut off cannot be told. npm run seal notes them.")
  console.log("  The activity log is no part of the chain: that no line of it was removed or altered is not proved.")
  const records = verdicts.reduce((sum, verdict) => sum + verdict.records, 0)
  const breaches = [...verdicts.flatMap(({ breaches }) => breaches), ...lost]
  if (breaches.some(({ what }) => what === "unknown-key"))
    console.log("  Name every key that ever sealed, each with a --key: one that is missing looks like a stranger's.")
  if (breaches.length > 0) throw new Failure(breaches.map(breachText).join("\n"))
  if (broken > 0) throw new Failure("No record was changed, but the database does not guard them as this release does.")
  console.log(`Records: ${records}, partners: ${verdicts.length}. None altered, removed or inserted`)
})

/** How far the reading is, on standard error: on a terminal in one line, elsewhere a line now and then. */
function progressReporter(): (progress: Progress) => void {
  const { isTTY } = process.stderr
  let next = Date.now() + (isTTY ? 1_000 : 10_000)
  return ({ customers, files, bytes }) => {
    if (Date.now() < next) return
    next = Date.now() + (isTTY ? 1_000 : 10_000)
    const line = `  Read so far: customers ${customers}, files ${files}, ${(bytes / 1_048_576).toFixed(1)} MB`
    process.stderr.write(isTTY ? `\r${line}` : `${line}\n`)
  }
}

/** Tells what of the database is not as this release has it; how much of that is to be put right. */
async function guards(): Promise<number> {
  const { SERVING_ROLE } = process.env
  const { broken, added, serving } = await verifyGuards(release(), SERVING_ROLE)
  if (!SERVING_ROLE) console.log(`  The role that serves, by what it was granted: ${serving ?? "the owner itself"}`)
  for (const each of added) console.log(`  Added, which changes no record: ${differenceText(each)}`)
  if (broken.length > 0) console.log("  NOT GUARDED as this release does, so that changes may be let through:")
  for (const each of broken) console.log(`    ${differenceText(each)}`)
  return broken.length
}

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
