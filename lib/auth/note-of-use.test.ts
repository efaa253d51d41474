import { expect, test } from "vitest"
import { Refused } from "@/lib/domain/refusal"
import { noteOnce } from "./note-of-use"

test("of a hundred requests at once one notes the use of a session; the next ones note again", async () => {
  let notes = 0
  let finish: () => void = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const note = async () => {
    notes++
    await finished
  }
  const all = Array.from({ length: 100 }, () => noteOnce("one", note))
  const other = noteOnce("other", note)
  expect(notes).toBe(2)
  finish()
  await Promise.all([...all, other])
  await noteOnce("one", note)
  expect(notes).toBe(3)
})

test.each([{ kind: "busy" }, { kind: "unknown", actId: "1" }] as const)(
  "a database that is $kind is no fault, and the next request notes",
  async (refusal) => {
    await noteOnce("busy", async () => Promise.reject(new Refused(refusal)))
    let noted = false
    await noteOnce("busy", async () => {
      noted = true
    })
    expect(noted).toBe(true)
  },
)

test("whatever else goes wrong is a fault", async () => {
  await expect(noteOnce("faulty", async () => Promise.reject(new Error("broken")))).rejects.toThrow("broken")
})
