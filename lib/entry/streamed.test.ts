import { Readable } from "node:stream"
import { setImmediate as turn } from "node:timers/promises"
import { makeZip } from "client-zip"
import { stringify } from "csv-stringify"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { streamed } from "./streamed"

const PIECES = 40
const piece = Buffer.from("0123456789".repeat(2_000))

/** What nobody could catch: it would have ended the process, or filled its log. */
const uncaught: unknown[] = []
const keep = (error: unknown) => void uncaught.push(error)
beforeAll(() => void process.on("uncaughtException", keep).on("unhandledRejection", keep))
afterAll(() => void process.off("uncaughtException", keep).off("unhandledRejection", keep))

/** A source of one's own, with whether it was begun and whether it was let go. */
type Source = { content: AsyncIterable<Uint8Array>; begun: () => boolean; over: () => boolean }

function generator(): Source {
  const state = { begun: false, over: false }
  async function* content() {
    state.begun = true
    try {
      for (let number = 0; number < PIECES; number++) {
        await turn()
        yield piece
      }
    } finally {
      state.over = true
    }
  }
  // What was never begun has nothing to let go.
  return { content: content(), begun: () => state.begun, over: () => !state.begun || state.over }
}

function through(stream: Readable, source: Source): Source {
  return { content: stream, begun: source.begun, over: () => stream.destroyed }
}

const SOURCES: [string, () => Source][] = [
  ["a generator", generator],
  [
    "a Node stream",
    () => {
      const source = generator()
      return through(Readable.from(source.content), source)
    },
  ],
  [
    "a Node stream behind another",
    () => {
      const source = generator()
      const rows = stringify()
      Readable.from(rowsOf(source.content))
        .on("error", () => {})
        .pipe(rows)
      return through(rows, source)
    },
  ],
  [
    "a Node stream whose pieces lie ready",
    () => {
      const ready = new Readable({ read() {}, objectMode: true, highWaterMark: PIECES })
      for (let number = 0; number < PIECES; number++) ready.push(piece)
      return { content: ready, begun: () => true, over: () => ready.destroyed }
    },
  ],
  [
    "a ZIP file",
    () => {
      const source = generator()
      async function* files() {
        yield { name: "file", lastModified: new Date(0), input: piece }
        for await (const input of source.content) yield { name: "file", lastModified: new Date(0), input }
      }
      return { ...source, content: makeZip(files()) as AsyncIterable<Uint8Array> & ReadableStream }
    },
  ],
]

async function* rowsOf(content: AsyncIterable<Uint8Array>) {
  for await (const each of content) yield [String(each)]
}

/** When the reader goes: after so many pieces; "waiting" while the next one is under way. */
const MOMENTS = [0, 1, 2, 5, 20].flatMap((pieces) => [
  { pieces, waiting: false },
  { pieces, waiting: true },
])

describe.each(SOURCES)("%s as a body", (_, make) => {
  test.each(MOMENTS)(
    "stands a reader that goes after $pieces pieces (waiting: $waiting), and is let go",
    async (moment) => {
      const source = make()
      const reader = streamed(source.content).getReader()
      for (let read = 0; read < moment.pieces; read++) expect((await reader.read()).done).toBe(false)
      const next = moment.waiting ? reader.read() : null
      await reader.cancel(new Error("the reader has gone"))
      await next
      if (moment.pieces > 0 || moment.waiting) await expect.poll(source.over).toBe(true)
      for (let turns = 0; turns < 20; turns++) await turn()
      expect(uncaught).toEqual([])
    },
  )
})

describe.each(SOURCES.slice(0, 2))("%s as a body", (_, make) => {
  test("is whole when it is read to its end", async () => {
    const source = make()
    expect((await new Response(streamed(source.content)).arrayBuffer()).byteLength).toBe(PIECES * piece.length)
    expect(source.over()).toBe(true)
  })

  test("is not begun before it is read", async () => {
    const source = make()
    const body = streamed(source.content)
    for (let turns = 0; turns < 5; turns++) await turn()
    expect(source.begun()).toBe(false)
    await body.cancel()
  })
})

test("a fault of the source breaks the body off", async () => {
  async function* broken() {
    yield piece
    throw new Error("the database went away")
  }
  const reader = streamed(broken()).getReader()
  await reader.read()
  await expect(reader.read()).rejects.toThrow("the database went away")
  expect(uncaught).toEqual([])
})
