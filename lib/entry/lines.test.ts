import { expect, test } from "vitest"
import { lines } from "./lines"

async function* three() {
  try {
    for (const number of [1, 2, 3]) {
      asked.push(number)
      yield { number }
    }
  } finally {
    asked.push("ended")
  }
}

let asked: unknown[] = []

test("each thing is a line, and an empty one says that these were all", async () => {
  asked = []
  expect(await lines(three()).text()).toBe('{"number":1}\n{"number":2}\n{"number":3}\n\n')
})

test("who leaves ends it: nothing more is asked for", async () => {
  asked = []
  const reader = lines(three()).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(asked).toEqual([1, "ended"])
})

test("a fault on the way breaks it off, without the empty line", async () => {
  async function* broken() {
    yield 1
    throw new Error("gone")
  }
  const reader = lines(broken()).body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("1\n")
  await expect(reader?.read()).rejects.toThrow("gone")
})
