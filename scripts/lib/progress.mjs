import { Stopped } from "./failure.mjs"

/** A line that is redrawn wants a terminal; elsewhere each step gets plain lines. */
const live = process.stdout.isTTY === true

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
  const draw = () =>
    live ? process.stdout.write(`\r\x1b[2K  ${label} … ${time()}`) : console.log(`  ${label} … ${time()}`)
  if (live) draw()
  const ticking = setInterval(draw, live ? 200 : 20_000)
  const finish = (/** @type {string} */ word) => {
    clearInterval(ticking)
    console.log(`${live ? "\r\x1b[2K" : ""}  ${label}: ${word} (${time()})`)
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
