import "server-only"
import { streamed } from "./streamed"

/**
 * Sends things as they come, a line of JSON for each, and an empty line when there are no more: without it, something
 * went wrong on the way. The next is asked for only when the last was taken, and nothing once the caller has left.
 */
export function lines(things: AsyncIterable<unknown>): Response {
  return new Response(streamed(written(things)), {
    headers: { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store, no-transform" },
  })
}

async function* written(things: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const thing of things) yield encoder.encode(`${JSON.stringify(thing)}\n`)
  yield encoder.encode("\n")
}
