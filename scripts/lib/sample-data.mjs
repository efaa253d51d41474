import { logged } from "./command.mjs"
import { inStore } from "./place.mjs"
import { server } from "./server-script.mjs"
import { hashOf } from "./stamps.mjs"

/**
 * Loads the sample data. Loading it again into the same database changes nothing.
 * @param {string} url
 * @param {AbortSignal} stop
 */
export function loadSampleData(url, stop) {
  return logged({
    ...server(["scripts/sample-data.ts"]),
    env: { DATABASE_URL: url },
    stop,
    log: inStore("logs", "sample-data.log"),
    onFailure: "The sample data could not be loaded.",
  })
}

/** Changes when loading the sample data might have another result. */
export function sampleHash() {
  return hashOf(["prisma", "lib/db", "lib/domain", "lib/auth/password.ts"], (path) => !/generated|\.test\./.test(path))
}

const PASSWORD = "concord-demo"

/** What to sign in with. */
export const SAMPLE_ACCOUNTS = `  Sample accounts, all with the password ${PASSWORD}:
    admin.agent@northwind.example          Northwind Cloud, direct bill partner
    sales.agent@northwind.example
    helpdesk.agent@northwind.example
    global.admin@northwind.example
    admin.agent@sandbox.northwind.example  Northwind Cloud Sandbox, sandbox
    admin.agent@tailspin.example           Tailspin Distribution, indirect provider
    admin.agent@wingtip.example            Wingtip Resale, indirect reseller of Tailspin
    admin.agent@trey.example               Trey 21Vianet, direct bill partner in 21Vianet
`
