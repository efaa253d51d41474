import { randomUUID } from "node:crypto"
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, expect, test } from "vitest"
import { addNote, needNotable, readNotes } from "@/scripts/lib/noted-checkpoints"

const folder = mkdtempSync(join(tmpdir(), "notes-"))
let file: string
beforeEach(() => {
  file = join(folder, randomUUID())
})
afterAll(() => rmSync(folder, { recursive: true }))

const note = (number: number) => ({ partnerId: randomUUID(), number, hash: "a".repeat(64) })

test("a file that is not there has no notes; what is noted is read again, in order", () => {
  expect(readNotes(file)).toEqual([])
  const notes = [note(1), note(12)]
  for (const each of notes) addNote(file, each)
  expect(readNotes(file)).toEqual(notes)
})

test("a note has a line of its own, also after an editor that left none, or put others in", () => {
  const [first, second] = [note(1), note(2)]
  writeFileSync(file, `\r\n${first.partnerId} 1 ${first.hash}`)
  addNote(file, second)
  appendFileSync(file, "\n\n")
  expect(readNotes(file)).toEqual([first, second])
})

test("a line that is no note is told by its place; a folder that takes none, before anything is sealed", () => {
  addNote(file, note(1))
  appendFileSync(file, "half a no")
  expect(() => readNotes(file)).toThrow(`${file} holds something else than a checkpoint in line 2.`)
  expect(() => needNotable(join(folder, "none", "key.pem.checkpoints"))).toThrow("cannot be noted")
})
