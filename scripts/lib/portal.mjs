import { spawn } from "node:child_process"
import { get } from "node:http"
import { setTimeout as after } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { tail } from "./command.mjs"
import { Failure } from "./failure.mjs"
import { stopped } from "./lifetime.mjs"
import { inProject, root } from "./place.mjs"
import { openLog } from "./private-file.mjs"

/**
 * @typedef {object} Serving
 * @property {"start" | "dev" | "api"} mode
 * @property {string} host
 * @property {number} port
 * @property {string} bundle the bundled API; "" in development, where it is bundled as it changes
 * @property {Record<string, string | undefined>} env
 * @property {string | undefined} [log] a file for what the portal prints; without it, the terminal
 */

/**
 * Starts the portal and waits until it answers. It is stopped at the end of the script's life.
 * @param {import("./lifetime.mjs").Life} life
 * @param {Serving} serving
 * @returns {Promise<{ ended: Promise<number> }>} `ended` resolves, with its exit code, when it ends by itself
 * @throws {Failure} with the last lines it printed, when it ends before it answers
 */
export async function startPortal(life, { mode, host, port, bundle, env, log }) {
  const leash = pathToFileURL(inProject("scripts", "lib", "leash.mjs")).href
  const server = inProject("scripts", "lib", "server.mjs")
  const child = spawn(process.execPath, ["--import", leash, server, mode, host, String(port), bundle], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own: Ctrl+C reaches the script, which stops the portal before the database.
    detached: process.platform !== "win32",
    windowsHide: true,
  })
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)))
  life.atEnd(() => stop(child, ended))

  const file = log ? openLog(log) : null
  const streams = /** @type {const} */ ([
    [child.stdout, file ?? process.stdout],
    [child.stderr, file ?? process.stderr],
  ])
  let early = ""
  const keep = (/** @type {Buffer} */ text) => (early += text)
  for (const [from] of streams) from?.on("data", keep)
  const code = await Promise.race([ended, answers(host, port, life.stop), stopped(life.stop)])
  if (typeof code === "number") throw new Failure("The portal ended before it answered.", tail(early))

  file?.write(early)
  for (const [from, to] of streams) from?.off("data", keep).pipe(to, { end: false })
  return { ended }
}

/** @param {string} host @param {number} port @param {AbortSignal} signal */
async function answers(host, port, signal) {
  const near = ["0.0.0.0", "::"].includes(host) ? "localhost" : host
  while (!signal.aborted && !(await answersNow(near, port))) await after(100)
}

/** Asks for a file that is not there, an answer without a page to compile. @param {string} host @param {number} port */
function answersNow(host, port) {
  return new Promise((resolve) => {
    get({ host, port, path: "/_next/static/none", agent: false }, (answer) => resolve(answer.resume())).once(
      "error",
      () => resolve(null),
    )
  })
}

/** @param {import("node:child_process").ChildProcess} child @param {Promise<number>} ended */
async function stop(child, ended) {
  child.kill("SIGTERM")
  // It finishes what runs, and has to be done with it by then.
  const patience = new AbortController()
  const force = after(30_000, null, { signal: patience.signal }).then(
    () => child.kill("SIGKILL"),
    () => {},
  )
  await ended
  patience.abort()
  await force
}
