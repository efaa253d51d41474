const MEGABYTE = 1024 * 1024

/** The text of a body, in UTF-8; null when it is larger than a megabyte: the rest of it is not read. */
export async function bodyText(request: Request): Promise<string | null> {
  if (Number(request.headers.get("Content-Length") ?? 0) > MEGABYTE) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MEGABYTE) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}
