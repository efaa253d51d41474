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
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1)
  return lines.map((line, index) => {
    const note = Line.safeParse(line)
    if (!note.success) throw new Failure(`${file} holds something else than a checkpoint in line ${index + 1}.`)
    return note.data
  })
}

/** Notes checkpoints at the end of a file. */
export function addNotes(file: string, made: readonly Note[]): void {
  appendFileSync(file, made.map(({ partnerId, number, hash }) => `${partnerId} ${number} ${hash}\n`).join(""))
}
