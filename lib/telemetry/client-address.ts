import { randomUUID } from "node:crypto"
import type { IncomingMessage } from "node:http"

/**
 * The header in which a request that the pages pass on to this very server says from where it first came. Its name is
 * this process's secret, so nobody else can say it.
 */
export const FIRST_CLIENT = `x-concord-client-${randomUUID()}`

/**
 * The network address a request came from. Behind proxies, TRUSTED_PROXIES of them, it is what the outermost of those
 * saw; without, whoever is connected.
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): string {
  const first = headers[FIRST_CLIENT]
  if (typeof first === "string") return first
  const proxies = Number(process.env.TRUSTED_PROXIES ?? 0)
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",")
  const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : ""
  return seen || (socket.remoteAddress ?? "")
}
