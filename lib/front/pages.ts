import type { IncomingMessage, ServerResponse } from "node:http"
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js"
import { readAction } from "./action"
import { readableCookies } from "./cookies"
import { failLostActions } from "./lost-action"
import { refuse, type Wrong } from "./refuse"
import { replayed } from "./replayed"
import { isFromHere } from "./same-origin"
import { wholeBody } from "./whole-body"

/** What answers for the pages: Next. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

const METHODS = ["GET", "HEAD", "POST"]
/** Attached files are counted while they come in (lib/entry/upload.ts), and are never held in memory. */
const UPLOAD = /^\/customers\/[^/]+\/records\/[^/]+\/evidence(\?|$)/

/**
 * Hands a request to the pages, when they can read it. What is posted comes from a page of ours; it is an attached file,
 * or else a server action, which is taken in whole and re-serialised: what Next then reads is well formed, whatever was
 * sent and in whatever pieces, as it is when Next sends an action on to itself.
 */
export async function toPages(request: IncomingMessage, response: ServerResponse, pages: Listener): Promise<void> {
  if (isOfDevelopment(request)) return void (await pages(request, response))
  const wrong = wrongWith(request)
  if (wrong) return refuse(response, wrong)
  if (request.headers.cookie) request.headers.cookie = readableCookies(request.headers.cookie)
  if (request.method !== "POST" || UPLOAD.test(request.url ?? "")) return void (await pages(request, response))
  const body = await wholeBody(request)
  // The client disconnected; there is nobody to answer.
  if (body === "gone") return
  if (!Buffer.isBuffer(body)) return refuse(response, body)
  const action = await readAction(request.headers, body)
  if ("reason" in action) return refuse(response, action)
  failLostActions(response)
  await pages(replayed(request, action), response)
}

function wrongWith({ method = "", headers }: IncomingMessage): Wrong | null {
  if (!METHODS.includes(method))
    return { status: 405, reason: `No page takes ${method}.`, headers: { Allow: METHODS.join(", ") } }
  if (method === "POST" && !isFromHere(headers))
    return { status: 403, reason: "This comes from no page of this portal." }
  return isRouterState(headers["next-router-state-tree"])
    ? null
    : { status: 400, reason: "Next-Router-State-Tree cannot be read." }
}

/** What the browser asks of Next while the pages are being written. */
function isOfDevelopment({ url = "" }: IncomingMessage): boolean {
  return process.env.NODE_ENV === "development" && url.startsWith("/__nextjs")
}

/** Where the browser's router says it stands. Next's own reader of it; what that cannot read would be a fault of the page. */
function isRouterState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header)
    return true
  } catch {
    return false
  }
}
