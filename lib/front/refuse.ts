import type { ServerResponse } from "node:http"

/** Why a request goes no further: an HTTP status of the sender's (4xx), and a sentence. */
export type Wrong = { status: number; reason: string; headers?: Record<string, string> }

/** Answers what goes no further. What still comes of it is not read, so nothing else can come on its connection. */
export function refuse(response: ServerResponse, { status, reason, headers }: Wrong): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    Connection: "close",
    ...headers,
  })
  response.end(`${reason}\n`)
}
