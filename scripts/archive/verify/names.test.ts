import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { ENDINGS } from "@/lib/domain/evidence-limits"
import { sha256 } from "./canonical.mjs"
import { evidenceFile, TOOLS } from "./names.mjs"
import { ownTools } from "./tools.mjs"

test("every kind of evidence has a name in an archive that ends as such files do", () => {
  for (const [mediaType, endings] of Object.entries(ENDINGS))
    expect(endings.map((ending) => `evidence/an-id.${ending}`)).toContain(evidenceFile("an-id", mediaType))
})

test("an archive carries each file of the script, and the script knows what is said of it", () => {
  const own = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".mjs"))
  expect(TOOLS).toEqual(["README.txt", "verify.mjs", ...own.sort().map((name) => `verify/${name}`)])
  const readme = readFileSync(new URL("../README.txt", import.meta.url), "utf8").replaceAll("\r\n", "\n")
  expect(ownTools().get("README.txt")).toBe(sha256(readme))
})
