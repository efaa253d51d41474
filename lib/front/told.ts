import type { ServerResponse } from "node:http"

/**
 * Next answers a server action that it could not pass on to the page that has it with 200 and "{}", which its own browser
 * side takes for done. Nothing of ours answers an action in JSON: such an answer is made a 503.
 */
export function neverDoneInSilence(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...more: unknown[]) => {
    const isJson = String(response.getHeader("content-type") ?? "").startsWith("application/json")
    return writeHead(isJson && status === 200 ? 503 : status, ...more)
  }
}
