import type { IncomingMessage } from "node:http"
import type { Wrong } from "./refuse"

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
/** A name or an IPv4 address, or an IPv6 one in brackets, with or without a port. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i

type Sent = Pick<IncomingMessage, "method" | "url" | "headers" | "headersDistinct">

/**
 * Reads the first line of a request and to whom it is sent, or says what is wrong with them. An absolute address, which
 * HTTP lets anybody send, becomes a path of ours: whoever takes the rest of it for where this server is would lead
 * elsewhere.
 */
export function readRequestLine(request: Sent): Wrong | null {
  const { method = "", headers, headersDistinct } = request
  if (!METHODS.includes(method))
    return { status: 405, reason: `${method} is not understood here.`, headers: { Allow: METHODS.join(", ") } }
  if (!isHost(headers.host) || (headersDistinct.host?.length ?? 0) > 1)
    return { status: 400, reason: "The Host header is missing or no host." }
  const path = pathIn(request.url ?? "", headers.host ?? "")
  if (path === null) return { status: 400, reason: "The address is no path of this host." }
  request.url = path
  if (!isReadable(path.split("?")[0] ?? "")) return { status: 400, reason: "The address cannot be read." }
  return wrongWithForwarded(headers)
}

/** What a proxy says, or somebody who pretends to be one: the links and the origin that we hold pages to are made of it. */
function wrongWithForwarded(headers: Sent["headers"]): Wrong | null {
  const hosts = listed(headers["x-forwarded-host"])
  const protocols = listed(headers["x-forwarded-proto"])
  if (hosts.every(isHost) && protocols.every((protocol) => /^https?$/i.test(protocol))) return null
  return { status: 400, reason: "X-Forwarded-Host or X-Forwarded-Proto cannot be read." }
}

function listed(header: string | string[] | undefined): string[] {
  if (header === undefined) return []
  return [header]
    .flat()
    .join(",")
    .split(",")
    .map((each) => each.trim())
}

function isHost(host: string | undefined): boolean {
  return host !== undefined && host.length <= 255 && HOST.test(host) && URL.canParse(`http://${host}`)
}

/** Path and query of an address, when it is one of this host. */
function pathIn(address: string, host: string): string | null {
  if (address.startsWith("/")) return address
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.host === new URL(`${url.protocol}//${host}`).host ? `${url.pathname}${url.search}` : null
}

/** Whether a path can be decoded, and holds no character that only programs see. */
function isReadable(path: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
