// npm run test:crash: kills the portal's API and its PostgreSQL under load, again and again, and proves that nothing is lost.
import { show } from "./lib/command.mjs"
import { needNode } from "./lib/environment.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { server } from "./lib/server-script.mjs"

await lifetime(async (life) => {
  needNode()
  await install(life.stop)
  return show({ ...server(["tests/crash/run.ts", ...process.argv.slice(2)]), stop: life.stop })
})
