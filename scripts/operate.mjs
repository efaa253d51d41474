// npm run create-partner, load-offers, api-key, seal, verify: runs an operator's script on the portal's database.
import { show } from "./lib/command.mjs"
import { environment } from "./lib/environment.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { operatorsDatabase } from "./lib/operators-database.mjs"
import { PORTAL } from "./lib/postgres/portal-role.mjs"
import { sealingKeyFile } from "./lib/sealing-key.mjs"
import { server } from "./lib/server-script.mjs"

await lifetime(async (life) => {
  const [script = "", ...args] = process.argv.slice(2)
  const wanted = environment()
  await install(life.stop)
  const env = {
    DATABASE_URL: await operatorsDatabase(life, wanted.owner),
    SEALING_KEY_FILE: sealingKeyFile(wanted) ?? undefined,
    // Where the owner's address alone is known, nobody says who serves.
    SERVING_ROLE: servingRole(wanted),
  }
  return show({ ...server([`scripts/${script}.ts`, ...args]), env, stop: life.stop })
})

/** @param {import("./lib/environment.mjs").Environment} wanted @returns {string | undefined} */
function servingRole({ database, owner }) {
  if (!database) return PORTAL
  return database === owner ? undefined : decodeURIComponent(new URL(database).username)
}
