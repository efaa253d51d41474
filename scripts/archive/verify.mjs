// Verifies an archive of Concord's records, offline. It needs Node.js 18 or newer and nothing else. README.txt says how.
import { readFileSync, statSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { verifyArchive } from "./verify/archive.mjs"
import { argumentsIn, USAGE } from "./verify/arguments.mjs"
import { notesIn } from "./verify/checkpoints.mjs"
import { entriesOfFolder, entriesOfZip, isZip, printable } from "./verify/entries.mjs"
import { keysIn } from "./verify/keys.mjs"
import { CODES, report } from "./verify/report.mjs"
import { ownTools } from "./verify/tools.mjs"

const asked = argumentsIn(process.argv.slice(2)) ?? end(USAGE)
const own = dirname(fileURLToPath(import.meta.url))
const archive = resolve(asked.archive ?? own)
const isFolder = isArchiveFolder(archive)
const keys = asked.keys.map((file) => keysIn(textOf(file)) ?? end(`${file} is no file of Ed25519 keys (PEM)`))
const notes = asked.notes.flatMap((file) => notesIn(textOf(file)) ?? end(`${file} is no file of noted checkpoints`))
console.log(`Archive: ${printable(archive)}`)
const found = isFolder ? entriesOfFolder(archive, [...asked.keys, ...asked.notes]) : entriesOfZip(archive)
const trusted = { keys: keys.length > 0 ? new Map(keys.flatMap((some) => [...some])) : null, notes, tools: ownTools() }
const { code, lines } = report(verifyArchive(found, trusted), keys.length > 0)
if (archive === own)
  console.log(
    "The script came with the archive: who forges one can forge the other. Run a copy that the operator gave you.",
  )
for (const line of lines) console[code === CODES.faulty ? "error" : "log"](line)
process.exitCode = code

/** Whether it is a folder, or a ZIP file; it is one of them. @param {string} path */
function isArchiveFolder(path) {
  try {
    const about = statSync(path)
    if (about.isDirectory()) return true
    if (about.isFile() && isZip(path)) return false
  } catch {
    return end(`${path} cannot be read`)
  }
  return end(`${path} is neither a ZIP file nor a folder`)
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "latin1")
  } catch {
    return end(`${file} cannot be read`)
  }
}

/** @param {string} why @returns {never} */
function end(why) {
  console.error(`${printable(why)}\nNOTHING WAS VERIFIED.`)
  process.exit(CODES.unasked)
}
