import { setInterval } from "node:timers/promises"
import { captured } from "./command.mjs"
import { tellingOf } from "./failure.mjs"
import { server } from "./server-script.mjs"

const HOUR = 3_600_000

/**
 * Seals the records now, and again each day, in a process of its own: the one that serves never holds the key. A day that
 * fails is told and tried again after an hour.
 * @param {import("./lifetime.mjs").Life} life
 * @param {Record<string, string | undefined>} env DATABASE_URL and SEALING_KEY_FILE
 */
export async function sealEachDay({ stop }, env) {
  try {
    let sealed = (await seal(stop, env)) ? today() : ""
    for await (const _ of setInterval(HOUR, null, { signal: stop, ref: false })) {
      if (sealed !== today() && (await seal(stop, env))) sealed = today()
    }
  } catch (error) {
    if (!stop.aborted) console.error(`\n  The records are not sealed any more: ${tellingOf(error)}`)
  }
}

/** @param {AbortSignal} stop @param {Record<string, string | undefined>} env */
async function seal(stop, env) {
  const { code, output } = await captured({ ...server(["scripts/seal.ts"]), env, stop })
  if (code !== 0) console.error(`\n  The records could not be sealed:\n${output}`)
  return code === 0
}

function today() {
  return new Date().toISOString().slice(0, 10)
}
