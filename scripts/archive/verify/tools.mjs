// The files of an archive that are the same in each: this script, and what README.txt says of it.
import { readFileSync } from "node:fs"
import { sha256 } from "./canonical.mjs"
import { TOOLS } from "./names.mjs"

const README_SHA256 = "ad689b13d30282016b56d6650eccec6da6bcf1fb25679f8eed8d9b3ee617fc5a"

/** The SHA-256 of each, as this script knows them: of its own files by what runs now. @returns {Map<string, string>} */
export function ownTools() {
  return new Map(
    TOOLS.map((name) => [
      name,
      name === "README.txt" ? README_SHA256 : sha256(readFileSync(new URL(`../${name}`, import.meta.url))),
    ]),
  )
}
