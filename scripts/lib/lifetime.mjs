import { Stopped, tellingOf } from "./failure.mjs"

/**
 * The life of a script: what it started is stopped again, last first, however it ends.
 * @typedef {object} Life
 * @property {AbortSignal} stop fires at Ctrl+C or when a supervisor asks the script to end
 * @property {(undo: () => unknown) => void} atEnd
 */

/**
 * Runs a script's main function. Its exit code is what main gives (nothing: 0), 1 after an error, 130 when it was
 * stopped half-way.
 * @param {(life: Life) => Promise<number | void>} main
 */
export async function lifetime(main) {
  const stop = new AbortController()
  /** @type {(() => unknown)[]} */
  const undone = []
  // A second Ctrl+C changes nothing: stopping PostgreSQL in the middle of stopping helps nobody.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => stop.abort())
  if (process.env.npm_lifecycle_event) followParent(() => stop.abort())

  let code = 0
  try {
    code = (await main({ stop: stop.signal, atEnd: (undo) => undone.push(undo) })) ?? 0
  } catch (error) {
    code = error instanceof Stopped ? 130 : 1
    // On a terminal a blank line sets it off from the steps; a program gets the message and nothing else.
    if (code === 1) console.error(`${process.stderr.isTTY ? "\n" : ""}${tellingOf(error)}`)
  }
  for (const undo of undone.reverse()) {
    try {
      await undo()
    } catch (error) {
      console.error(tellingOf(error))
      code ||= 1
    }
  }
  process.exit(code)
}

/**
 * A signal sent to npm ends npm and its shell, and never reaches the script they run: it goes when they are gone.
 * @param {() => void} leave
 */
function followParent(leave) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || leave(), 1000).unref()
}

/**
 * Resolves at Ctrl+C.
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function stopped(signal) {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }))
}
