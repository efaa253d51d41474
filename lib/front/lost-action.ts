import type { ServerResponse } from "node:http"

/**
 * When Next cannot forward a server action to the page that has it, it answers 200 with "{}", which its own client takes
 * for success. Our actions never answer in JSON, so such an answer is turned into a 503.
 */
export function failLostActions(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...more: unknown[]) => {
    const isJson = String(response.getHeader("content-type") ?? "").startsWith("application/json")
    return writeHead(isJson && status === 200 ? 503 : status, ...more)
  }
}
