import { needAlone } from "./alone.mjs"
import { bundleApi } from "./api-bundle.mjs"
import { build, bundleIn, SERVED } from "./build.mjs"
import { environment } from "./environment.mjs"
import { Failure } from "./failure.mjs"
import { install } from "./install.mjs"
import { stopped } from "./lifetime.mjs"
import { inStore } from "./place.mjs"
import { needPort } from "./port.mjs"
import { startPortal } from "./portal.mjs"
import { portalDatabase } from "./portal-database.mjs"
import { step } from "./progress.mjs"
import { SAMPLE_ACCOUNTS } from "./sample-data.mjs"
import { sealEachDay } from "./sealing.mjs"
import { sealingKeyFile } from "./sealing-key.mjs"
import { authSecret } from "./secret.mjs"
import { doubtOfProxies } from "./variables.mjs"

/**
 * From a fresh clone to a running portal, and on until Ctrl+C.
 * @param {import("./lifetime.mjs").Life} life
 * @param {"start" | "dev" | "api"} mode
 */
export async function serve(life, mode) {
  const wanted = environment()
  const { host, port, address } = wanted
  const secret = authSecret(wanted)
  const key = sealingKeyFile(wanted)
  await needAlone(address)
  await needPort(port, host)
  if (wanted.operatorPort) await needPort(wanted.operatorPort, wanted.operatorHost, "OPERATOR_")

  await install(life.stop)
  const { database, owner } = await portalDatabase(life, wanted)
  const env = {
    NODE_ENV: mode === "dev" ? "development" : "production",
    DATABASE_URL: database,
    // Not for the portal to know; empty, so that Next does not read it from `.env` either.
    DATABASE_OWNER_URL: "",
    SEALING_KEY_FILE: "",
    AUTH_SECRET: secret,
    AUTH_URL: process.env.AUTH_URL || address,
    AUTH_TRUST_HOST: "true",
    // The sign-in page then lists the sample accounts.
    SAMPLE_DATA: wanted.database ? undefined : "1",
    NEXT_DIST_DIR: SERVED,
    // In development Next says itself what is asked of it.
    LOG_LEVEL: process.env.LOG_LEVEL ?? (mode === "dev" ? "warn" : "info"),
  }
  const bundle = await built(mode, life.stop)
  // An operator collects the log from where it is printed; whoever tries the portal out is not to search the address in it.
  const log = wanted.database || mode === "dev" ? undefined : inStore("logs", "portal.log")
  const portal = await step("Starting the portal", () => startPortal(life, { mode, host, port, bundle, env, log }))
  if (life.stop.aborted) return

  // Where the log goes to standard output, nothing else does.
  const say = log ? console.log : console.error
  say(`\n  ${env.AUTH_URL}\n`)
  if (mode === "api") say("  The REST API alone: /v1, /oauth2/token, /openapi.json, /developers\n")
  else if (!wanted.database) say(SAMPLE_ACCOUNTS)
  if (!key) say("  SEALING_KEY_FILE is not set: nothing is sealed until npm run seal.\n")
  const doubt = doubtOfProxies(process.env)
  if (doubt) say(doubt)
  if (log) say(`  What the portal logs is in ${log}\n`)
  say("  Ctrl+C stops it.\n")
  const sealing = key ? sealEachDay(life, { DATABASE_URL: owner, SEALING_KEY_FILE: key }) : null
  const code = await Promise.race([portal.ended, stopped(life.stop)])
  if (typeof code === "number")
    throw new Failure(`The portal ended by itself (exit code ${code}).${log ? ` Its log is in ${log}` : ""}`)
  say("\n  Stopping.")
  await sealing
}

/**
 * Builds what is served, and gives the file of the bundled API; "" in development, where both are made as they change.
 * @param {"start" | "dev" | "api"} mode
 * @param {AbortSignal} stop
 */
async function built(mode, stop) {
  if (mode === "dev") return ""
  if (mode === "api") return step("Bundling the API", () => bundleApi(inStore("api.mjs")))
  return bundleIn(await build([SERVED], stop))
}
