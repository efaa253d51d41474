// npm run db:migrate: brings the database of DATABASE_URL up to the migrations of this version.
import { needVersion } from "./lib/database.mjs"
import { environment } from "./lib/environment.mjs"
import { Failure } from "./lib/failure.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { migrate } from "./lib/migrate.mjs"

await lifetime(async (life) => {
  const { database } = environment()
  if (!database) throw new Failure("DATABASE_URL is missing: the embedded database is migrated by npm start.")
  await install(life.stop)
  await needVersion(database)
  const applied = await migrate(database)
  console.log(applied.length === 0 ? "  Nothing to apply." : applied.map((name) => `  Applied ${name}`).join("\n"))
})
