import { once } from "node:events"
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { keptSecret, openLog } from "./private-file.mjs"

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "private-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.skipIf(process.platform === "win32")(
  "a log is its owner's alone, and so are those beside it from before",
  async () => {
    const logs = join(folder, "logs")
    mkdirSync(logs, { mode: 0o755 })
    for (const name of ["portal.log", "install.log"]) writeFileSync(join(logs, name), "old", { mode: 0o644 })
    chmodSync(logs, 0o755)
    const file = openLog(join(logs, "portal.log"))
    file.end("new")
    await once(file, "close")
    expect([modeOf(logs), ...readdirSync(logs).map((name) => modeOf(join(logs, name)))]).toEqual(["700", "600", "600"])
    expect(readFileSync(join(logs, "portal.log"), "utf8")).toBe("new")
  },
)

test.skipIf(process.platform === "win32")("so is a new log in a new folder", async () => {
  const path = join(folder, "new", "portal.log")
  const file = openLog(path)
  file.end()
  await once(file, "close")
  expect([modeOf(join(folder, "new")), modeOf(path)]).toEqual(["700", "600"])
})

test.skipIf(process.platform === "win32")("a secret is made once, and is its owner's alone whatever it was", () => {
  const path = join(folder, "secret")
  expect(keptSecret(path, () => "first")).toBe(path)
  expect(modeOf(path)).toBe("600")
  chmodSync(path, 0o644)
  keptSecret(path, () => "second")
  expect([modeOf(path), readFileSync(path, "utf8")]).toEqual(["600", "first"])
})

test("no script opens a log in another way", () => {
  const scripts = readdirSync("scripts", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(mjs|ts)$/.test(file),
  )
  const own = ["lib/private-file.mjs", "lib/private-file.test.ts"]
  const openers = scripts.filter(
    (file) =>
      !own.includes(file.replaceAll("\\", "/")) &&
      readFileSync(join("scripts", file), "utf8").includes("createWriteStream("),
  )
  expect(openers).toEqual([])
})
