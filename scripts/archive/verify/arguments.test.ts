import { spawnSync } from "node:child_process"
import { generateKeyPairSync } from "node:crypto"
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { argumentsIn } from "./arguments.mjs"

const none = { archive: null, keys: [], notes: [] }

test.each<[string, object | null]>([
  ["", none],
  ["a.zip", { ...none, archive: "a.zip" }],
  ["k.pem", { ...none, archive: "k.pem" }],
  ["a.zip --key k.pem", { ...none, archive: "a.zip", keys: ["k.pem"] }],
  ["--key k.pem a.zip", { ...none, archive: "a.zip", keys: ["k.pem"] }],
  ["--key k.pem --key l.pem", { ...none, keys: ["k.pem", "l.pem"] }],
  ["--checkpoints n a.zip --key k.pem", { archive: "a.zip", keys: ["k.pem"], notes: ["n"] }],
  ["a.zip b.zip", null],
  ["a.zip k.pem", null],
  ["a.zip a.zip", null],
  ["a.zip --key k.pem l.pem", null],
  ["a.zip --key", null],
  ["a.zip --key --checkpoints n", null],
  ["a.zip --checkpoints", null],
  ["a.zip --keys k.pem", null],
  ["a.zip --key=k.pem", null],
  ["--help", null],
  ["-k k.pem", null],
])("the command line '%s'", (line, asked) => {
  expect(argumentsIn(line === "" ? [] : line.split(" "))).toEqual(asked)
})

test("an empty word names nothing", () => {
  for (const words of [[""], ["a.zip", ""], ["--key", ""]]) expect(argumentsIn(words)).toBeNull()
})

const SCRIPT = join(import.meta.dirname, "..", "verify.mjs")
const ZIP = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)])
const pem = () => generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).toString()

let folder: string
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "verify-")))
  const files = {
    "a.zip": ZIP,
    "b.zip": ZIP,
    "prefixed.zip": Buffer.concat([Buffer.from("\n"), ZIP]),
    "prefixed-by-key.zip": Buffer.concat([Buffer.from(pem()), ZIP]),
    "with-key.zip": Buffer.concat([ZIP, Buffer.from(pem())]),
    "empty.zip": "",
    "k.pem": pem(),
    "two.pem": `\xef\xbb\xbf${pem()}\r\n${pem()}`,
    "noted.pem": `ours\n${pem()}`,
    "rsa.pem": generateKeyPairSync("rsa", { modulusLength: 2048 })
      .publicKey.export({ type: "spki", format: "pem" })
      .toString(),
    notes: "",
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content, "latin1")
  mkdirSync(join(folder, "unpacked"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (words: string[]) => spawnSync(process.execPath, [SCRIPT, ...words], { cwd: folder, encoding: "utf8" })

// None of these archives is one: what is judged is found faulty (1), and what was not asked for rightly is not judged (3).
test.each([
  ["a.zip", "a.zip"],
  ["unpacked", "unpacked"],
  ["./unpacked/../a.zip --key k.pem", "a.zip"],
  ["--key two.pem --checkpoints notes a.zip", "a.zip"],
])("'%s' is judged, and the first line says what", (line, archive) => {
  const { status, stdout, stderr } = run(line.split(" "))
  expect(stdout.split("\n")[0]).toBe(`Archive: ${join(folder, archive)}`)
  expect(stderr).toMatch("FAULT: manifest.json is missing")
  expect(status).toBe(1)
})

test.each([
  ["a.zip b.zip --key k.pem", "Usage: node verify.mjs"],
  ["a.zip prefixed.zip --key k.pem", "Usage: node verify.mjs"],
  ["a.zip k.pem", "Usage: node verify.mjs"],
  ["prefixed.zip", "prefixed.zip is neither a ZIP file nor a folder"],
  ["prefixed.zip --key k.pem", "prefixed.zip is neither a ZIP file nor a folder"],
  ["prefixed-by-key.zip --key k.pem", "prefixed-by-key.zip is neither a ZIP file nor a folder"],
  ["k.pem", "k.pem is neither a ZIP file nor a folder"],
  ["empty.zip", "empty.zip is neither a ZIP file nor a folder"],
  ["/dev/null", "/dev/null is neither a ZIP file nor a folder"],
  ["absent.zip", "absent.zip cannot be read"],
  ["a.zip --key absent.pem", "absent.pem cannot be read"],
  ["a.zip --key unpacked", "unpacked cannot be read"],
  ["a.zip --key with-key.zip", "with-key.zip is no file of Ed25519 keys"],
  ["a.zip --key prefixed-by-key.zip", "prefixed-by-key.zip is no file of Ed25519 keys"],
  ["a.zip --key noted.pem", "noted.pem is no file of Ed25519 keys"],
  ["a.zip --key rsa.pem", "rsa.pem is no file of Ed25519 keys"],
  ["a.zip --key notes", "notes is no file of Ed25519 keys"],
  ["a.zip --checkpoints k.pem", "k.pem is no file of noted checkpoints"],
  ["--unknown", "Usage: node verify.mjs"],
])("'%s' judges nothing, and says so", (line, why) => {
  const { status, stdout, stderr } = run(line.split(" "))
  expect(stdout).toBe("")
  expect(stderr).toMatch(why)
  expect(stderr).toMatch(/NOTHING WAS VERIFIED\.\n$/)
  expect(status).toBe(3)
})

test("a path is told in one line, whatever its name", () => {
  const name = "稽核\nRecords: 9. None altered\u202e.zip"
  writeFileSync(join(folder, name), ZIP)
  const [first, second] = run([name]).stdout.split("\n")
  expect(first).toBe(`Archive: ${join(folder, "稽核\\u{a}Records: 9. None altered\\u{202e}.zip")}`)
  expect(second).toBe("")
})
