import { createServer } from "node:http"

/**
 * What the server's bundle offers the operator.
 * @typedef {object} Offered
 * @property {() => Promise<boolean>} isReachable whether the database answers
 * @property {() => Promise<string>} metricsText
 */

/**
 * Answers the operator's own questions, on a port that is not the public's: /live (this process runs), /ready (it can
 * be sent requests: the database answers, and it is not stopping), /metrics (Prometheus).
 * @param {() => Offered} offered
 * @param {() => boolean} isStopping
 */
export function openOperatorPort(offered, isStopping) {
  const { OPERATOR_PORT, OPERATOR_HOST = "127.0.0.1" } = process.env
  if (!OPERATOR_PORT) return
  const server = createServer(async ({ url }, response) => {
    const answer = await answerTo(url ?? "/", offered(), isStopping).catch(() => ({ status: 500, text: "fault\n" }))
    response.writeHead(answer.status, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
      "Cache-Control": "no-store",
    })
    response.end(answer.text)
  })
  server.listen(Number(OPERATOR_PORT), OPERATOR_HOST)
  // It is the last to go: a process that finishes what runs is alive, and says that it is not ready.
  server.unref()
}

/**
 * @param {string} url
 * @param {Offered} offered
 * @param {() => boolean} isStopping
 */
async function answerTo(url, { isReachable, metricsText }, isStopping) {
  if (url === "/live") return { status: 200, text: "live\n" }
  if (url === "/metrics") return { status: 200, text: await metricsText() }
  if (url !== "/ready") return { status: 404, text: "Here are /live, /ready and /metrics.\n" }
  if (isStopping()) return { status: 503, text: "stopping\n" }
  return (await isReachable())
    ? { status: 200, text: "ready\n" }
    : { status: 503, text: "the database does not answer\n" }
}
