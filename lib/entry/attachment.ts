import { streamed } from "./streamed"

type File = { fileName: string; mediaType: string }

/**
 * Sends a file to be kept, never to be shown; the server's headers (scripts/lib/headers.mjs) see to it that the
 * browser neither guesses at it nor runs it as a page of ours. Its content is read as it is sent.
 */
export function attachment({ fileName, mediaType }: File, content: AsyncIterable<Uint8Array>): Response {
  return new Response(streamed(content), {
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
