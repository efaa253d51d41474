// npm run catalogue: writes down what the migrations make of a database (prisma/catalogue.txt), for verify to compare with.
import { show } from "./lib/command.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { migrate } from "./lib/migrate.mjs"
import { passingCluster } from "./lib/postgres/passing-cluster.mjs"
import { server } from "./lib/server-script.mjs"

await lifetime(async (life) => {
  await install(life.stop)
  const cluster = await passingCluster(life)
  await migrate(cluster.url("postgres"))
  const env = { DATABASE_URL: cluster.url("postgres") }
  return show({ ...server(["scripts/lib/catalogue.ts", "--write"]), env, stop: life.stop })
})
