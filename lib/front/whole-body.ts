import type { IncomingMessage } from "node:http"
import type { Wrong } from "./refuse"

const MEGABYTE = 1024 * 1024
const TOO_LARGE: Wrong = { status: 413, reason: "The body is larger than a megabyte." }

/**
 * Takes in the body of a request, a megabyte at the most, whether it says beforehand how long it is or not. "gone" when
 * the sender went away before its end.
 */
export function wholeBody(request: IncomingMessage): Promise<Buffer | Wrong | "gone"> {
  if (Number(request.headers["content-length"] ?? 0) > MEGABYTE) return Promise.resolve(TOO_LARGE)
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let size = 0
    request.on("data", (piece: Buffer) => {
      size += piece.length
      if (size <= MEGABYTE) pieces.push(piece)
      else resolve(TOO_LARGE)
    })
    request.once("end", () => resolve(Buffer.concat(pieces)))
    request.once("error", () => resolve("gone"))
    request.once("close", () => resolve("gone"))
  })
}
