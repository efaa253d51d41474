import { IncomingMessage } from "node:http"
import { clientAddress, FIRST_CLIENT } from "@/lib/telemetry/client-address"

/** Hop-by-hop headers, which Next cannot forward. */
const OF_CONNECTION = [
  ...["connection", "keep-alive", "proxy-connection", "upgrade", "te", "trailer", "transfer-encoding", "expect"],
  "content-encoding",
]

/** A request once more, with another body in place of the one that was taken in. */
export function replayed(request: IncomingMessage, { body, type }: { body: Buffer; type: string }): IncomingMessage {
  const kept = Object.entries(request.headers).filter(([name]) => !OF_CONNECTION.includes(name))
  const own = { "content-type": type, "content-length": String(body.length), [FIRST_CLIENT]: clientAddress(request) }
  const again = new IncomingMessage(request.socket)
  Object.assign(again, {
    method: request.method,
    url: request.url,
    httpVersion: request.httpVersion,
    httpVersionMajor: request.httpVersionMajor,
    httpVersionMinor: request.httpVersionMinor,
    headers: { ...Object.fromEntries(kept), ...own },
    complete: true,
  })
  again.push(body)
  again.push(null)
  return again
}
