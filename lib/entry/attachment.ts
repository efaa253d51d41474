import { Readable } from "node:stream"

type File = { fileName: string; mediaType: string }

/**
 * Sends somebody's file to be kept, never to be shown; the server's headers (scripts/lib/headers.mjs) see to it that the
 * browser neither guesses at it nor runs it as a page of ours. A fault on the way breaks the download off, so that half a file is never taken for the whole.
 */
export function attachment({ fileName, mediaType }: File, content: AsyncIterable<Uint8Array>): Response {
  return new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": disposition(fileName),
      "Cache-Control": "no-store",
    },
  })
}

/** A name in any script, and in ASCII for whoever reads no other. (RFC 6266, RFC 8187) */
export function disposition(fileName: string): string {
  const ascii = fileName.replace(/[^ -~]|["\\%]/gu, "_")
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
