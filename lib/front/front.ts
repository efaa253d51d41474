import "server-only"
import type { IncomingMessage, ServerResponse } from "node:http"
import { isOfApi } from "@/lib/api/app"
import { listener } from "@/lib/api/server"
import { tellFault } from "@/lib/telemetry/log"
import { type Listener, toPages } from "./pages"
import { refuse } from "./refuse"
import { readRequestLine } from "./request-line"

/**
 * Routes a request to the API or to the pages, and rejects here what neither can parse: their libraries would answer it as
 * a fault of their own.
 */
export async function answer(request: IncomingMessage, response: ServerResponse, pages: Listener): Promise<void> {
  const wrong = readRequestLine(request)
  if (wrong) return refuse(response, wrong)
  try {
    if (isOfApi(request.url ?? "/", request.headers.authorization)) await listener(request, response)
    else await toPages(request, response, pages)
  } catch (error) {
    tellFault(error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  }
}
