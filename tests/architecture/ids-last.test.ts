import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

/** The files in which what a caller sent meets what the caller cannot choose. */
const FILES = ["app", "lib/api"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(actions|route|endpoints)\.ts$/.test(file.replaceAll("\\", "/")))
    .map((file) => `${folder}/${file}`),
)
/** An object that is made: given as an argument, given back, or named. */
const OBJECT = /(?:, |=> \(|= )\{[^{}]*\}/g
/** An id, and behind it a spread of what is no schema: those have names in capitals. */
const ID_BEFORE_SPREAD = /\b(\w*Id|version|channel)\b\s*[:,][^{}]*\.\.\.[a-z]/

test("what a caller sent never takes the place of an id: ids come after what is spread", () => {
  expect(FILES.length).toBeGreaterThan(15)
  const found = FILES.flatMap((file) =>
    (readFileSync(file, "utf8").match(OBJECT) ?? [])
      .filter((object) => ID_BEFORE_SPREAD.test(object))
      .map((object) => `${file}: ${object.replace(/\s+/g, " ")}`),
  )
  expect(found).toEqual([])
})
