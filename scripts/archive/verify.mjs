// Verifies an archive of Concord's records, offline. It needs Node.js 18 or newer and nothing else. README.txt says how.
import { readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { verifyArchive } from "./verify/archive.mjs"
import { notesIn } from "./verify/checkpoints.mjs"
import { entriesOfFolder, entriesOfZip, isZip } from "./verify/entries.mjs"
import { keysIn } from "./verify/keys.mjs"
import { CODES, report } from "./verify/report.mjs"
import { ownTools } from "./verify/tools.mjs"

const USAGE =
  "node verify.mjs [records.zip, or its unpacked folder] [--key key.pem ...] [--checkpoints key.pem.checkpoints]"

/** @type {{ archive: string | null, keys: string[], notes: string[] }} */
const named = { archive: null, keys: [], notes: [] }
const words = process.argv.slice(2)
for (let word = words.shift(); word !== undefined; word = words.shift()) {
  if (word === "--key") named.keys.push(words.shift() ?? end(USAGE))
  else if (word === "--checkpoints") named.notes.push(words.shift() ?? end(USAGE))
  else if (word.startsWith("--")) end(USAGE)
  else if (isArchive(word)) named.archive = named.archive === null ? word : end(USAGE)
  else named.keys.push(word)
}

const own = dirname(fileURLToPath(import.meta.url))
const archive = named.archive ?? own
const keys = named.keys.map((file) => keysIn(textOf(file)) ?? end(`${file} holds no Ed25519 key`))
const notes = named.notes.flatMap((file) => notesIn(textOf(file)) ?? end(`${file} holds no noted checkpoints`))
const found = statSync(archive).isDirectory()
  ? entriesOfFolder(archive, [...named.keys, ...named.notes])
  : entriesOfZip(archive)
const trusted = { keys: keys.length > 0 ? new Map(keys.flatMap((some) => [...some])) : null, notes, tools: ownTools() }
const { code, lines } = report(verifyArchive(found, trusted), keys.length > 0)
if (archive === own)
  console.log(
    "The script came with the archive: who forges one can forge the other. Run a copy that the operator gave you.",
  )
for (const line of lines) console[code === CODES.faulty ? "error" : "log"](line)
process.exitCode = code

/** @param {string} file */
function isArchive(file) {
  try {
    return statSync(file).isDirectory() || isZip(file)
  } catch {
    return end(`${file} is not there`)
  }
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
  console.error(why)
  process.exit(1)
}
