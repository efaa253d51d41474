import { defineConfig } from "prisma/config"

// `prisma generate` needs no database, so no address is no error here; a command that needs one says so itself.
const url = process.env.DATABASE_URL

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
})
