// npm run db:migrate: brings the database of DATABASE_URL up to the migrations of this version.
import { environment } from "./lib/environment.mjs"
import { Failure } from "./lib/failure.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { migrateNamed } from "./lib/named-database.mjs"

await lifetime(async (life) => {
  const { database, owner } = environment()
  if (!database || !owner) throw new Failure("DATABASE_URL is missing: the embedded database is migrated by npm start.")
  await install(life.stop)
  const applied = await migrateNamed(database, owner)
  console.log(applied.length === 0 ? "  Nothing to apply." : applied.map((name) => `  Applied ${name}`).join("\n"))
})
