import { Readable } from "node:stream"

/**
 * A source as the body of an answer. Nothing of it is read before the body is; whoever reads may stop at any moment, and
 * the source is let go (its `finally` runs, a Node stream is destroyed, a web stream cancelled), also while a piece is
 * under way. A fault of the source breaks the body off, so that half of it is never taken for the whole. `Readable.toWeb`
 * does not stand this: a piece that comes after the reader has gone is an exception that nobody can catch.
 */
export function streamed(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  let begun: AsyncIterator<Uint8Array> | undefined
  const pieces = () => {
    begun ??= source[Symbol.asyncIterator]()
    return begun
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces().next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        if (source instanceof Readable) source.destroy()
        // Nobody is left to hear what goes wrong now.
        else
          await pieces()
            .return?.()
            .catch(() => {})
      },
    },
    // Whoever asked may be gone before they read: then nothing was begun.
    { highWaterMark: 0 },
  )
}
