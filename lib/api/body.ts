import { promisify } from "node:util"
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib"

const MEGABYTE = 1024 * 1024

/** What a body says, or why it cannot be read; `encoding` when it is encoded in a way that is not known here. */
export type BodyRead = { text: string } | { unreadable: string } | { encoding: string }

/** How a body may be packed (RFC 9110, 8.4.1). */
export const CONTENT_ENCODINGS = "gzip, deflate, br"

/** The text of a body, which is UTF-8, unpacked and without its byte order mark. Of one that is larger than a megabyte, packed or not, the rest is not read. */
export async function readBody(request: Request): Promise<BodyRead> {
  const encoding = encodingOf(request.headers.get("Content-Encoding") ?? "")
  if (!Object.hasOwn(UNPACK, encoding)) return { encoding }
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
  return unpacked(Buffer.concat(chunks), encoding as keyof typeof UNPACK)
}

const TOO_LARGE = { unreadable: "The body is larger than a megabyte." }

async function unpacked(packed: Buffer, encoding: keyof typeof UNPACK): Promise<BodyRead> {
  let bytes: Buffer
  try {
    bytes = packed.length > 0 ? await UNPACK[encoding](packed) : packed
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
    return isLarge
      ? TOO_LARGE
      : { unreadable: `The body is not valid ${encoding}, as its Content-Encoding says it is.` }
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
  } catch {
    return { unreadable: "The body is not valid UTF-8." }
  }
}

/** A small body can be packed so that it unpacks to gigabytes: what is beyond the limit is never made. */
const LIMITED = { maxOutputLength: MEGABYTE }
const inflated = promisify<Buffer, object, Buffer>(inflate)
const inflatedRaw = promisify<Buffer, object, Buffer>(inflateRaw)
const gunzipped = promisify<Buffer, object, Buffer>(gunzip)
const unbrotlied = promisify<Buffer, object, Buffer>(brotliDecompress)

const UNPACK = {
  "": async (body: Buffer) => body,
  gzip: (body: Buffer) => gunzipped(body, LIMITED),
  // Some clients, .NET's DeflateStream among them, leave the header out that "deflate" should have.
  deflate: (body: Buffer) => ((body[0] ?? 0) % 16 === 8 ? inflated : inflatedRaw)(body, LIMITED),
  br: (body: Buffer) => unbrotlied(body, LIMITED),
} as const

/** The one encoding that a header names; `identity` is none, and more than one is none that is known here. */
function encodingOf(header: string): string {
  return header
    .toLowerCase()
    .split(",")
    .map((name) => name.trim().replace(/^x-gzip$/, "gzip"))
    .filter((name) => name !== "" && name !== "identity")
    .join(", ")
}

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
