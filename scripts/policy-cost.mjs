// npm run policy-cost: what row-level security costs, as ratios within one run on a throw-away database (DECISIONS.md).
import { show } from "./lib/command.mjs"
import { copyDatabase } from "./lib/database.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { server } from "./lib/server-script.mjs"
import { TEMPLATE, templateCluster } from "./lib/template.mjs"

await lifetime(async (life) => {
  await install(life.stop)
  const { cluster, portalUrl } = await templateCluster(life)
  await copyDatabase(cluster.url("postgres"), "measured", TEMPLATE)
  const env = { DATABASE_URL: portalUrl("measured"), DATABASE_OWNER_URL: cluster.url("measured") }
  return show({ ...server(["scripts/lib/measure-policies.ts"]), env, stop: life.stop })
})
