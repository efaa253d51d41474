import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

const files = readdirSync("lib/usecases", { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => ({ name, source: readFileSync(`lib/usecases/${name}`, "utf8") }))

test.each(files)("$name opens through the door: all it exports is one command or query, named as the file", (file) => {
  const exported = file.source.match(/^export .*$/gm) ?? []
  const name = file.name.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  expect(exported).toEqual([expect.stringMatching(new RegExp(`^export const ${name} = (command|query)\\(\\{$`))])
})
