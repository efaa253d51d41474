// npm run migration -- name: writes the migration that leads from the last one to what schema.prisma now says.
import { show } from "./lib/command.mjs"
import { Failure } from "./lib/failure.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { passingCluster } from "./lib/postgres/passing-cluster.mjs"
import { prisma } from "./lib/prisma.mjs"

await lifetime(async (life) => {
  const [name] = process.argv.slice(2)
  if (!name) throw new Failure("A migration wants a name: npm run migration -- add-postal-code")
  await install(life.stop)
  const cluster = await passingCluster(life)
  const create = ["migrate", "dev", "--create-only", "--name", name]
  return show({ ...prisma(create, cluster.url("postgres")), stop: life.stop })
})
