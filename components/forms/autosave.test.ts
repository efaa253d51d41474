import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { type DraftValues, EMPTY_DRAFT } from "@/lib/domain/draft"
import type { Refusal } from "@/lib/domain/refusal"
import { createAutosave, type SaveAnswer } from "./autosave"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const named = (companyName: string): DraftValues => ({ ...EMPTY_DRAFT, companyName })
const savedAt = new Date("2026-11-22T03:48:00Z")

/** A server that keeps what it is sent, or answers what it is told to answer next. */
function server() {
  const sent: { version: number | null; companyName: string }[] = []
  const next: (Refusal | "lost")[] = []
  let version = 0
  async function save(from: number | null, values: DraftValues): Promise<SaveAnswer> {
    sent.push({ version: from, companyName: values.companyName })
    const told = next.shift()
    if (told === "lost") throw new TypeError("the line is dead")
    if (told) return { refusal: told }
    version += 1
    return { refusal: null, output: { version, savedAt } }
  }
  return { sent, next, save }
}

function autosaveOf({ save }: ReturnType<typeof server>) {
  const told = { onSaved: vi.fn(), onTrouble: vi.fn(), onBehind: vi.fn() }
  return { ...told, ...createAutosave({ save, values: EMPTY_DRAFT, version: 0, ...told }) }
}

test("what is typed in one go is saved once, when the typing pauses", async () => {
  const remote = server()
  const { note, onSaved } = autosaveOf(remote)
  for (const text of ["L", "Lu", "Luc"]) note(named(text))
  await vi.advanceTimersByTimeAsync(800)
  expect(remote.sent).toEqual([{ version: 0, companyName: "Luc" }])
  expect(onSaved).toHaveBeenCalledWith({ version: 1, savedAt })
})

test("each save takes the version that the one before it gave", async () => {
  const remote = server()
  const { note, flush } = autosaveOf(remote)
  note(named("A"))
  await flush()
  note(named("AB"))
  await flush()
  expect(remote.sent).toEqual([
    { version: 0, companyName: "A" },
    { version: 1, companyName: "AB" },
  ])
})

test("nothing new is nothing to save, unless it is forced", async () => {
  const remote = server()
  const { note, flush } = autosaveOf(remote)
  note(EMPTY_DRAFT)
  await flush()
  expect(remote.sent).toEqual([])
  await flush(true)
  expect(remote.sent).toHaveLength(1)
})

test("a save that was not answered is sent again as it was, and then what is newer", async () => {
  const remote = server()
  remote.next.push("lost")
  const { note, flush, onTrouble } = autosaveOf(remote)
  note(named("A"))
  expect(await flush()).toEqual({ kind: "unreachable" })
  expect(onTrouble).toHaveBeenCalledWith({ kind: "unreachable" })
  note(named("AB"))
  await vi.advanceTimersByTimeAsync(5000)
  await vi.advanceTimersByTimeAsync(800)
  expect(remote.sent.map(({ companyName }) => companyName)).toEqual(["A", "A", "AB"])
})

test("after another tab was faster nothing more is sent", async () => {
  const remote = server()
  remote.next.push({ kind: "stale" })
  const { note, flush } = autosaveOf(remote)
  note(named("A"))
  expect(await flush()).toEqual({ kind: "stale" })
  note(named("AB"))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await flush()).toEqual({ kind: "stale" })
  expect(remote.sent).toHaveLength(1)
})

test("signed out, it is saved once the agent is back", async () => {
  const remote = server()
  remote.next.push({ kind: "signed-out" })
  const { note, flush } = autosaveOf(remote)
  note(named("A"))
  expect(await flush()).toEqual({ kind: "signed-out" })
  expect(await flush()).toBeNull()
  expect(remote.sent).toHaveLength(2)
})

test("a draft that is being discarded is not saved again", async () => {
  const remote = server()
  const { note, flush, stop } = autosaveOf(remote)
  note(named("A"))
  await stop()
  note(named("AB"))
  await vi.advanceTimersByTimeAsync(10_000)
  await flush()
  expect(remote.sent).toEqual([])
})

test("after another tab was faster what is here can take its place, and is saved on from there", async () => {
  const remote = server()
  remote.next.push({ kind: "stale" })
  const { note, flush, takeOver } = autosaveOf(remote)
  note(named("A"))
  expect(await flush()).toEqual({ kind: "stale" })
  note(named("AB"))
  expect(await takeOver()).toBeNull()
  note(named("ABC"))
  expect(await flush()).toBeNull()
  expect(remote.sent).toEqual([
    { version: 0, companyName: "A" },
    { version: null, companyName: "AB" },
    { version: 1, companyName: "ABC" },
  ])
})

test("it is told when something is not saved yet, and when all is", async () => {
  const remote = server()
  const { note, flush, isBehind, onBehind } = autosaveOf(remote)
  note(named("A"))
  expect(isBehind()).toBe(true)
  expect(onBehind).toHaveBeenLastCalledWith(true)
  await flush()
  expect(isBehind()).toBe(false)
  expect(onBehind).toHaveBeenLastCalledWith(false)
})

test("a save that came to nothing is sent again after a while, and after a longer one each time", async () => {
  const remote = server()
  remote.next.push("lost", "lost", "lost")
  const { note, flush } = autosaveOf(remote)
  note(named("A"))
  await flush()
  await vi.advanceTimersByTimeAsync(5000)
  expect(remote.sent).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(9999)
  expect(remote.sent).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(remote.sent).toHaveLength(3)
})
