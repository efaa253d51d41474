// npm run create-partner, npm run load-offers, npm run api-key: runs an operator's script on the portal's database.
import { show } from "./lib/command.mjs"
import { environment } from "./lib/environment.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { operatorsDatabase } from "./lib/operators-database.mjs"
import { server } from "./lib/server-script.mjs"

await lifetime(async (life) => {
  const [script = "", ...args] = process.argv.slice(2)
  const { owner } = environment()
  await install(life.stop)
  const env = { DATABASE_URL: await operatorsDatabase(life, owner) }
  return show({ ...server([`scripts/${script}.ts`, ...args]), env, stop: life.stop })
})
