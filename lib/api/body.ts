const MEGABYTE = 1024 * 1024

/** What a body says, or why it cannot be read. */
export type BodyRead = { text: string } | { unreadable: string }

/** The text of a body, which is UTF-8, without its byte order mark. Of one that is larger than a megabyte the rest is not read. */
export async function readBody(request: Request): Promise<BodyRead> {
  if (Number(request.headers.get("Content-Length") ?? 0) > MEGABYTE) return TOO_LARGE
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > MEGABYTE) return TOO_LARGE
      chunks.push(chunk)
    }
  } catch {
    // The caller hung up while it was sending.
    return { unreadable: "The body ended before it was complete." }
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return { unreadable: "The body is not valid UTF-8." }
  }
}

const TOO_LARGE = { unreadable: "The body is larger than a megabyte." }

/** How deep a body may be nested; nothing on the wire is half as deep, and what reads it need not fear for its stack. */
const DEEPEST = 32

/** Whether objects and lists lie in each other deeper than anything does that can be meant. Texts may hold what brackets they like. */
export function isTooDeep(json: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (inText && character === "\\") at++
    else if (character === '"') inText = !inText
    else if (inText) continue
    else if (character === "[" || character === "{") depth++
    else if (character === "]" || character === "}") depth--
    if (depth > DEEPEST) return true
  }
  return false
}
