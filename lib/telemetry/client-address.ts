import type { IncomingMessage } from "node:http"

/**
 * The network address a request came from. Behind proxies, TRUSTED_PROXIES of them, it is what the outermost of those
 * saw; without, whoever is connected.
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): string {
  const proxies = Number(process.env.TRUSTED_PROXIES ?? 0)
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",")
  const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : ""
  return seen || (socket.remoteAddress ?? "")
}
