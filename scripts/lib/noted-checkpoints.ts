import { appendFileSync, existsSync, readFileSync } from "node:fs"
import { z } from "zod"
import type { Note } from "@/lib/domain/checkpoint"
import { Failure } from "./failure.mjs"

const Line = z
  .string()
  .regex(/^[0-9a-f-]{36} [1-9]\d* [0-9a-f]{64}$/)
  .transform((line): Note => {
    const [partnerId = "", number = "", hash = ""] = line.split(" ")
    return { partnerId, number: Number(number), hash }
  })

/**
 * The checkpoints that were noted in a file, a line for each: partner, number and hash. A file that is not there has none.
 * Throws a `Failure` that names a line which is no such note.
 */
export function readNotes(file: string): Note[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, "utf8").split(/\r?\n/)
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return []
    const note = Line.safeParse(line)
    if (!note.success) throw new Failure(`${file} holds something else than a checkpoint in line ${index + 1}.`)
    return note.data
  })
}

/** Notes a checkpoint in a file, on a line of its own whatever stands before. */
export function addNote(file: string, { partnerId, number, hash }: Note): void {
  appendFileSync(file, `${endsInLine(file) ? "" : "\n"}${partnerId} ${number} ${hash}\n`, { mode: 0o600 })
}

/** Throws a `Failure` where nothing can be noted in a file: before anything is sealed that would stay unnoted. */
export function needNotable(file: string): void {
  try {
    appendFileSync(file, "", { mode: 0o600 })
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    throw new Failure(`What is sealed cannot be noted (${why}): keep the key in a folder that may be written to.`)
  }
}

function endsInLine(file: string): boolean {
  const text = existsSync(file) ? readFileSync(file, "utf8") : ""
  return text === "" || text.endsWith("\n")
}
