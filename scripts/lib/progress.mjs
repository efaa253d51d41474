import { Stopped } from "./failure.mjs"

/** A line that is redrawn wants a terminal; elsewhere each step gets plain lines. What a script gives is on the other stream. */
const { stderr } = process
const live = stderr.isTTY === true

/**
 * Runs one long step and shows it with the time it takes.
 * @template T
 * @param {string} label such as "Building"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = performance.now()
  const time = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`
  const draw = () => stderr.write(live ? `\r\x1b[2K  ${label} … ${time()}` : `  ${label} … ${time()}\n`)
  if (live) draw()
  const ticking = setInterval(draw, live ? 200 : 20_000)
  const finish = (/** @type {string} */ word) => {
    clearInterval(ticking)
    stderr.write(`${live ? "\r\x1b[2K" : ""}  ${label}: ${word} (${time()})\n`)
  }

  try {
    const result = await work()
    finish("ok")
    return result
  } catch (error) {
    finish(error instanceof Stopped ? "stopped" : "failed")
    throw error
  }
}
